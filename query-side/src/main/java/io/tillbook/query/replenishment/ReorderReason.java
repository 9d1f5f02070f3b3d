package io.tillbook.query.replenishment;

/** Why so much should be ordered. */
enum ReorderReason {
    /** Nothing is available. */
    OUT_OF_STOCK,
    /** What is available, on its way and on order together is not more than the reorder point. */
    AT_REORDER_POINT,
    /** Nothing was sold lately: only the safety stock counts. */
    NO_SALES,
    /** Nobody has said how long goods take to come: they are taken to come on the same day. */
    NO_LEAD_TIME,
    /** More than needed, because less cannot be ordered. */
    MINIMUM_ORDER,
    /** Rounded up to whole packs. */
    WHOLE_PACKS,
    /** Less than wanted, because of the maximum. */
    CAPPED_BY_MAXIMUM,
    /** More than the maximum, because less than this cannot be ordered. */
    EXCEEDS_MAXIMUM
}
