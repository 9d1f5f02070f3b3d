package io.tillbook.command.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsEvent.ProviderTransactionTaken;
import io.tillbook.api.payments.PaymentsRejection.ProviderTransactionOfAnotherPayment;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundState;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records what was learnt of a payment. A transaction of a provider proves one payment only. */
final class RecordAnswerDecider implements Decider<RecordAnswer> {
    @Override
    public Footprint footprint(RecordAnswer command, States known) {
        StreamRef<Payment> stream = Payment.at(command.paymentId());
        StreamRef<Optional<PaymentId>> transaction = transaction(command);
        Footprint own = LocationOf.reading(Footprint.none().writing(stream), known.of(stream).location());
        for (RefundId refund : isReversal(command) ? known.of(stream).refunds().keySet() : Set.<RefundId>of()) {
            own = own.writing(PaymentRefund.at(refund));
        }
        return transaction == null ? own : own.writing(transaction);
    }

    private static boolean isReversal(RecordAnswer command) {
        return command.state() == AnswerState.CANCELLED && Boolean.TRUE.equals(command.refunded());
    }

    /** The transaction that proves that money was taken; null where none is told. */
    private static @Nullable StreamRef<Optional<PaymentId>> transaction(RecordAnswer command) {
        return command.state() != AnswerState.CAPTURED || command.account() == null || command.providerTx() == null
                ? null
                : ProviderTransactions.at(command.account(), command.providerTx());
    }

    @Override
    public Extent extent(RecordAnswer command, States states) {
        return states.of(Payment.at(command.paymentId())).extent();
    }

    @Override
    public Decision decide(RecordAnswer command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> PaymentChecks.unknown(command.paymentId(), states),
                () -> ofAnother(command, states))
                .orElseGet(() -> learnt(command, occurrence, states));
    }

    private static Optional<ProviderTransactionOfAnotherPayment> ofAnother(RecordAnswer command, States states) {
        StreamRef<Optional<PaymentId>> transaction = transaction(command);
        if (transaction == null || command.account() == null || command.providerTx() == null) {
            return Optional.empty();
        }
        Optional<PaymentId> proven = states.of(transaction);
        return proven.isEmpty() || proven.get().equals(command.paymentId()) ? Optional.empty()
                : Optional.of(new ProviderTransactionOfAnotherPayment(command.account(), command.providerTx(),
                        proven.get()));
    }

    private static Decision learnt(RecordAnswer command, Occurrence occurrence, States states) {
        Payment payment = states.of(Payment.at(command.paymentId()));
        LocationId location = payment.started().location();
        Draft draft = new Draft(states);
        if (isReversal(command) && payment.state() == PaymentState.CAPTURED_LATE) {
            endUnsent(command, payment, draft);
        }
        new Learnt(draft.of(Payment.at(command.paymentId())), command,
                PaymentChecks.happened(command.providerTime(), occurrence, location, states),
                PaymentChecks.today(occurrence, location, states)).event().ifPresent(event -> {
                    draft.add(Payment.at(command.paymentId()), event);
                    take(command, draft);
                });
        return draft.accepted();
    }

    /**
     * What went back by the cancellation is not given back by a refund as well. One that was sent is asked for: it may
     * be what has given the money back.
     */
    private static void endUnsent(RecordAnswer command, Payment payment, Draft draft) {
        payment.refunds().forEach((id, kept) -> {
            PaymentRefund refund = draft.of(PaymentRefund.at(id));
            if (refund.state() == RefundState.STARTED) {
                draft.add(PaymentRefund.at(id), new RefundFailed(id, command.source(), "REVERSED",
                        "It went back when the payment was cancelled.", refund.started()))
                        .add(Payment.at(command.paymentId()), new PaymentRefundClosed(command.paymentId(), id,
                                payment.isReversed() ? kept : Money.ZERO));
            }
        });
    }

    private static void take(RecordAnswer command, Draft draft) {
        StreamRef<Optional<PaymentId>> transaction = transaction(command);
        if (transaction != null && command.account() != null && command.providerTx() != null
                && draft.of(transaction).isEmpty()) {
            draft.add(transaction, new ProviderTransactionTaken(command.account(), command.providerTx(),
                    command.paymentId()));
        }
    }
}
