package io.tillbook.command.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundCommand.RecordRefundAnswer;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPending;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundRejection.RefundExceedsCapture;
import io.tillbook.api.payments.RefundRejection;
import io.tillbook.api.payments.RefundRejection.RefundNotInState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Records what was learnt of a refund. Its states only go forward; a refund that has failed may still be proven to be
 * with the customer, as far as the payment has not gone back another way meanwhile.
 */
final class RecordRefundAnswerDecider implements Decider<RecordRefundAnswer> {
    private static final Set<RefundState> BEFORE_AN_ANSWER = Set.of(RefundState.STARTED, RefundState.SUBMITTED);

    @Override
    public Footprint footprint(RecordRefundAnswer command, States known) {
        PaymentRefund refund = known.of(PaymentRefund.at(command.refundId()));
        Footprint own = Footprint.none().writing(PaymentRefund.at(command.refundId()));
        return refund.terms() == null ? own
                : LocationOf.reading(own.writing(Payment.at(refund.terms().paymentId())), refund.terms().location());
    }

    @Override
    public Extent extent(RecordRefundAnswer command, States states) {
        return states.of(PaymentRefund.at(command.refundId())).extent();
    }

    @Override
    public Decision decide(RecordRefundAnswer command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> PaymentChecks.unknown(command.refundId(), states),
                () -> impossible(command, states))
                .orElseGet(() -> learnt(command, occurrence, states));
    }

    /** Rule: what is with the customer was not given to them before, this way or another one. */
    private static Optional<RefundRejection> impossible(RecordRefundAnswer command, States states) {
        PaymentRefund refund = states.of(PaymentRefund.at(command.refundId()));
        if (command.state() != RefundAnswerState.COMPLETED || refund.state() == RefundState.COMPLETED) {
            return Optional.empty();
        }
        if (refund.state() == RefundState.PAID_OTHERWISE) {
            return Optional.of(new RefundNotInState(command.refundId(), refund.state()));
        }
        PaymentId id = refund.started().paymentId();
        Payment payment = states.of(Payment.at(id));
        Money kept = payment.refunds().getOrDefault(command.refundId(), Money.ZERO);
        Money most = payment.refundable().plus(kept);
        Money told = amount(command, refund.started());
        return Rules.when(told.exceeds(most), () -> new RefundExceedsCapture(id, told, most));
    }

    private static Money amount(RecordRefundAnswer command, RefundTerms terms) {
        return Objects.requireNonNullElse(command.refundedMinor(), terms.amountMinor());
    }

    private static Decision learnt(RecordRefundAnswer command, Occurrence occurrence, States states) {
        RefundId id = command.refundId();
        PaymentRefund refund = states.of(PaymentRefund.at(id));
        RefundTerms terms = refund.started();
        Draft draft = new Draft(states);
        switch (command.state()) {
            case PENDING, UNKNOWN, NOT_FOUND -> {
                if (BEFORE_AN_ANSWER.contains(refund.state())) {
                    draft.add(PaymentRefund.at(id), new RefundPending(id, command.source(), terms));
                }
            }
            case STUCK -> {
                if (refund.state().isOpen() && refund.state() != RefundState.STUCK) {
                    draft.add(PaymentRefund.at(id), new RefundStuck(id, command.source(), command.providerCode(),
                            command.providerText(), terms));
                }
            }
            case FAILED -> {
                if (refund.state().isOpen()) {
                    draft.add(PaymentRefund.at(id), new RefundFailed(id, command.source(), command.providerCode(),
                            command.providerText(), terms));
                    close(id, terms, backOfFailed(id, terms, draft), draft);
                }
            }
            case COMPLETED -> {
                if (refund.state() != RefundState.COMPLETED) {
                    complete(command, terms, occurrence, draft);
                }
            }
        }
        return draft.accepted();
    }

    private static void complete(RecordRefundAnswer command, RefundTerms terms, Occurrence occurrence, Draft draft) {
        OffsetDateTime at =
                PaymentChecks.happened(command.providerTime(), occurrence, terms.location(), draft);
        Money refunded = amount(command, terms);
        draft.add(PaymentRefund.at(command.refundId()), new RefundCompleted(command.refundId(), command.source(),
                refunded, command.providerRefund(), at, at.toLocalDate(), terms));
        close(command.refundId(), terms, refunded, draft);
    }

    /** What was kept for a refund that has failed is free again, unless cancelling the payment has given it back. */
    private static Money backOfFailed(RefundId id, RefundTerms terms, States states) {
        Payment payment = states.of(Payment.at(terms.paymentId()));
        return payment.isReversed() ? payment.refunds().getOrDefault(id, Money.ZERO) : Money.ZERO;
    }

    private static void close(RefundId refund, RefundTerms terms, Money back, Draft draft) {
        draft.add(Payment.at(terms.paymentId()), new PaymentRefundClosed(terms.paymentId(), refund, back));
    }
}
