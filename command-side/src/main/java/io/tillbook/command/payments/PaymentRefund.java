package io.tillbook.command.payments;

import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.payments.RefundEvent.OfRefund;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundPending;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundEvent.RefundSubmitted;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a refund.
 *
 * @param terms what was started; null where it was not
 * @param state how far it is
 * @param attempts how many calls of a provider were recorded
 * @param isTwice whether a provider has given back more by it than was left
 */
record PaymentRefund(@Nullable RefundTerms terms, RefundState state, int attempts, boolean isTwice) {
    private static final StreamType<PaymentRefund> STREAM = StreamType
            .of("refund", new PaymentRefund(null, RefundState.STARTED, 0, false))
            .on(OfRefund.class, PaymentRefund::evolve);

    static StreamRef<PaymentRefund> at(RefundId refund) {
        return STREAM.at(refund);
    }

    boolean isKnown() {
        return terms != null;
    }

    /** What was started of one that is known. */
    RefundTerms started() {
        return Objects.requireNonNull(terms, "nobody has started it");
    }

    /** What a command about it concerns. */
    Extent extent() {
        return Extent.at(terms == null ? null : terms.location());
    }

    private static PaymentRefund evolve(PaymentRefund refund, OfRefund event) {
        return switch (event) {
            case RefundStarted started -> new PaymentRefund(started.terms(), RefundState.STARTED, 0, false);
            case RefundSubmitted submitted -> new PaymentRefund(refund.terms,
                    refund.state == RefundState.STARTED ? RefundState.SUBMITTED : refund.state, submitted.attempt(),
                    refund.isTwice);
            case RefundPending _ -> refund.in(RefundState.PENDING);
            case RefundCompleted _ -> refund.in(RefundState.COMPLETED);
            case RefundFailed _ -> refund.in(RefundState.FAILED);
            case RefundStuck _ -> refund.in(RefundState.STUCK);
            case RefundPaidOtherwise _ -> refund.in(RefundState.PAID_OTHERWISE);
            case RefundedTwice _ -> new PaymentRefund(refund.terms, refund.state, refund.attempts, true);
        };
    }

    private PaymentRefund in(RefundState then) {
        return new PaymentRefund(terms, then, attempts, isTwice);
    }
}
