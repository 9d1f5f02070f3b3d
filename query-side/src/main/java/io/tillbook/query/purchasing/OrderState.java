package io.tillbook.query.purchasing;

/** How far a purchase order is. */
enum OrderState {
    /** Nothing of it has come. */
    EXPECTED,
    /** Some of it has come. */
    PARTLY_DELIVERED,
    /** All of it has come. */
    DELIVERED,
    /** It was closed: what had not come does not come any more. */
    CLOSED
}
