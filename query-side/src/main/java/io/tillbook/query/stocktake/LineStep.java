package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that a line's figures rest on.
 *
 * @param kind what it was
 * @param position position of the event in the ledger
 * @param occurredAt when it happened
 * @param recordedAt when it became known
 * @param counted how much there was, in all zones; of a count
 * @param book how much the books had; of a count
 * @param stockPosition how many events the stock had before; of a count
 * @param late what had come in (above zero) or gone out before the count; of a revision
 * @param variance counted less book; of a count and of a revision
 * @param booked what the books were corrected by; of an adjustment
 * @param valueMinor what that was worth, in minor units; of a count the variance at the average cost of then
 * @param cause the document that came late; of a revision
 * @param reason why the books were corrected
 */
record LineStep(Kind kind, long position, OffsetDateTime occurredAt, OffsetDateTime recordedAt,
        @Nullable Quantity counted, @Nullable Quantity book, @Nullable Long stockPosition, @Nullable Quantity late,
        @Nullable Quantity variance, @Nullable Quantity booked, @Nullable Money valueMinor,
        @Nullable StockCause cause, @Nullable String reason) {

    /** What can happen to a line. */
    enum Kind {
        /** Its goods were counted. */
        COUNTED,
        /** Goods came to be known that had moved before. */
        REVISED,
        /** The books were corrected. */
        ADJUSTED
    }
}
