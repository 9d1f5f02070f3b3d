package io.tillbook.command.payments;

import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.RefundCommand.RecordRefundAnswer;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPending;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
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
import java.util.Set;

/**
 * Records what was learnt of a refund. Its states only go forward; a refund that has failed may still be proven to be
 * with the customer. Where the payment has gone back another way meanwhile, it went back twice, which is recorded too:
 * the money is gone, whatever the ledger would have allowed.
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
        return Rules.firstBroken(() -> PaymentChecks.unknown(command.refundId(), states))
                .orElseGet(() -> learnt(command, occurrence, states));
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
                if (refund.state() != RefundState.COMPLETED && !refund.isTwice()) {
                    complete(command, refund, occurrence, draft);
                }
            }
        }
        return draft.accepted();
    }

    private static void complete(RecordRefundAnswer command, PaymentRefund refund, Occurrence occurrence,
            Draft draft) {
        RefundTerms terms = refund.started();
        OffsetDateTime at =
                PaymentChecks.happened(command.providerTime(), occurrence, terms.location(), draft);
        Money told = amount(command, terms);
        Money refunded = told.min(left(command.refundId(), refund, draft));
        if (refunded.exceeds(Money.ZERO)) {
            draft.add(PaymentRefund.at(command.refundId()), new RefundCompleted(command.refundId(), command.source(),
                    refunded, command.providerRefund(), at, at.toLocalDate(), terms));
            close(command.refundId(), terms, refunded, draft);
        }
        if (told.exceeds(refunded)) {
            draft.add(PaymentRefund.at(command.refundId()), new RefundedTwice(command.refundId(), command.source(),
                    told, told.minus(refunded), command.providerRefund(), at, at.toLocalDate(), terms));
        }
    }

    /** How much of the payment could still go back by a refund: nothing, where it was paid another way. */
    private static Money left(RefundId id, PaymentRefund refund, States states) {
        if (refund.state() == RefundState.PAID_OTHERWISE) {
            return Money.ZERO;
        }
        Payment payment = states.of(Payment.at(refund.started().paymentId()));
        return payment.refundable().plus(payment.refunds().getOrDefault(id, Money.ZERO));
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
