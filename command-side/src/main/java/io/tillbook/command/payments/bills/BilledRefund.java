package io.tillbook.command.payments.bills;

import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.RefundEvent.OfRefund;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundPending;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundEvent.RefundSubmitted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refund, as far as bills tell of it. A bill has it as soon as it was asked for, and never says how it ended.
 *
 * @param terms what was started; null where nothing was
 * @param refunded what is with the customer; null where the ledger knows of nothing
 */
record BilledRefund(@Nullable RefundTerms terms, RefundState state, @Nullable Money refunded,
        @Nullable OffsetDateTime at, @Nullable LocalDate businessDay) {
    private static final BilledRefund NONE = new BilledRefund(null, RefundState.STARTED, null, null, null);
    private static final StreamType<BilledRefund> STREAM = StreamType.of("refund", NONE)
            .on(OfRefund.class, BilledRefund::evolve);

    static StreamRef<BilledRefund> at(RefundId refund) {
        return STREAM.at(refund);
    }

    /** It for comparison; nothing where nobody has started it. */
    Optional<Booked> booked() {
        return Optional.ofNullable(terms).map(this::booked);
    }

    private Booked booked(RefundTerms known) {
        boolean isOwed = state == RefundState.COMPLETED && known.account() != null;
        return new Booked(known.account(), state.name(), null, went(known), isOwed, at, businessDay, known.location(),
                known.method());
    }

    private @Nullable Money went(RefundTerms known) {
        return switch (state) {
            case COMPLETED -> refunded == null ? known.amountMinor().negated() : refunded.negated();
            case SUBMITTED, PENDING, STUCK -> known.amountMinor().negated();
            case STARTED, FAILED, PAID_OTHERWISE -> null;
        };
    }

    private static BilledRefund evolve(BilledRefund before, OfRefund event) {
        return switch (event) {
            case RefundStarted started -> new BilledRefund(started.terms(), RefundState.STARTED, null, null, null);
            case RefundSubmitted _ -> before.in(RefundState.SUBMITTED);
            case RefundPending _ -> before.in(RefundState.PENDING);
            case RefundStuck _ -> before.in(RefundState.STUCK);
            case RefundFailed _ -> before.in(RefundState.FAILED);
            case RefundPaidOtherwise _ -> before.in(RefundState.PAID_OTHERWISE);
            case RefundedTwice _ -> before;
            case RefundCompleted done -> new BilledRefund(before.terms, RefundState.COMPLETED, done.refundedMinor(),
                    done.completedAt(), done.businessDay());
        };
    }

    private BilledRefund in(RefundState next) {
        return new BilledRefund(terms, next, refunded, at, businessDay);
    }
}
