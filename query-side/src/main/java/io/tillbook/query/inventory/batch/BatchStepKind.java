package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.StockCause;
import java.util.Optional;

/** What happened to goods of a batch. */
enum BatchStepKind {
    /** A supplier delivered them. */
    RECEIVED,
    /** A customer bought them. */
    SOLD,
    /** A customer brought them back. */
    RETURNED,
    /** They left for another location. */
    SENT,
    /** They came from another location. */
    ARRIVED,
    /** They did not arrive. */
    LOST,
    /** They went back to the supplier. */
    SENT_BACK,
    /** They could not be sold any more. */
    WRITTEN_OFF,
    /** They had been promised to somebody, who got them. */
    HANDED_OVER,
    /** The books were corrected. */
    ADJUSTED,
    /** They must not be sold. */
    QUARANTINED,
    /** They may be sold again. */
    RELEASED,
    /** They went out although their batch is expired or quarantined. */
    OVERRIDDEN;

    /**
     * What a movement of stock means for its goods; empty where the document behind it says so itself, and says more.
     */
    static Optional<BatchStepKind> of(StockCause.Kind cause) {
        return switch (cause) {
            case GOODS_RECEIPT, SALE, RETURN, TRANSFER_OUT, TRANSFER_IN, TRANSFER_BACK -> Optional.empty();
            case SUPPLIER_RETURN -> Optional.of(SENT_BACK);
            case WRITE_OFF -> Optional.of(WRITTEN_OFF);
            case RESERVATION, REDEMPTION -> Optional.of(HANDED_OVER);
            case STOCKTAKE -> Optional.of(ADJUSTED);
        };
    }
}
