package io.tillbook.query.pricing.promotion;

/** How far a promotion is at a moment. */
enum PromotionState {
    /** No version is published. */
    DRAFT,
    /** A version is published that has not begun. */
    SCHEDULED,
    /** A version holds. */
    ACTIVE,
    /** The version that began last is over. */
    ENDED,
    /** It was stopped for good. */
    STOPPED
}
