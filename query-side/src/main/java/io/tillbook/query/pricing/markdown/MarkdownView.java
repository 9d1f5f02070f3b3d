package io.tillbook.query.pricing.markdown;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownApproved;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownRejected;
import io.tillbook.api.pricing.markdown.MarkdownId;
import io.tillbook.api.pricing.markdown.MarkdownState;
import io.tillbook.query.sight.Located;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A markdown.
 *
 * @param proposedPosition position of the event that proposed it
 * @param proposedAt when
 * @param daysLeftAtMost the step
 * @param daysLeft how many days the batch had left when it was proposed
 * @param endsMillis the first moment after its last day, in milliseconds since 1970
 * @param quantity how much of it could be sold when it was proposed
 * @param unitCostMinor what a unit had cost then, in minor units
 * @param unitPriceMinor what a unit cost then, in minor units
 * @param suggestedBasisPoints the share of that which was suggested
 * @param proposer who has proposed it; null where no employee did
 * @param decided how it was decided, PROPOSED as long as it is not
 * @param decidedAt when
 * @param decidedBy who has decided; null where no employee did
 * @param payBasisPoints the share that is paid, where it was approved
 * @param unitMinor what a unit cost by that when it was approved, in minor units
 * @param promotion the promotion that it has become
 * @param reason why it was rejected
 */
record MarkdownView(MarkdownId id, LocationId location, Sku sku, BatchId batch, long proposedPosition,
        OffsetDateTime proposedAt, int daysLeftAtMost, int daysLeft, LocalDate expiresOn, OffsetDateTime until,
        long endsMillis, Quantity quantity, Money unitCostMinor, Money unitPriceMinor, int suggestedBasisPoints,
        @Nullable EmployeeId proposer, MarkdownState decided, @Nullable OffsetDateTime decidedAt,
        @Nullable EmployeeId decidedBy, @Nullable Integer payBasisPoints, @Nullable Money unitMinor,
        @Nullable PromotionId promotion, @Nullable String reason) implements Located {
    static MarkdownView of(MarkdownProposed event, long position, OffsetDateTime at) {
        return new MarkdownView(event.markdown(), event.location(), event.sku(), event.batch(), position, at,
                event.daysLeftAtMost(), event.daysLeft(), event.expiresOn(), event.until(),
                event.until().toInstant().toEpochMilli(), event.quantity(), event.unitCostMinor(),
                event.unitPriceMinor(), event.payBasisPoints(), event.proposer(), MarkdownState.PROPOSED, null, null,
                null, null, null, null);
    }

    MarkdownView approved(MarkdownApproved event, OffsetDateTime at) {
        return new MarkdownView(id, location, sku, batch, proposedPosition, proposedAt, daysLeftAtMost, daysLeft,
                expiresOn, until, endsMillis, quantity, unitCostMinor, unitPriceMinor, suggestedBasisPoints, proposer,
                MarkdownState.APPROVED, at, event.approver(), event.payBasisPoints(), event.unitMinor(),
                event.promotion(), null);
    }

    MarkdownView rejected(MarkdownRejected event, OffsetDateTime at) {
        return new MarkdownView(id, location, sku, batch, proposedPosition, proposedAt, daysLeftAtMost, daysLeft,
                expiresOn, until, endsMillis, quantity, unitCostMinor, unitPriceMinor, suggestedBasisPoints, proposer,
                MarkdownState.REJECTED, at, event.by(), null, null, null, event.reason());
    }

    /** How far it is at a moment. */
    MarkdownState state(Instant now) {
        return decided != MarkdownState.REJECTED && endsMillis <= now.toEpochMilli() ? MarkdownState.OVER : decided;
    }
}
