package io.tillbook.api.pricing.policy;

/** What is done where a sale was priced otherwise than it should have been. */
public enum PriceCheck {
    /** Nothing: it is not looked at. */
    OFF,
    /** The sale is booked and flagged. */
    FLAG,
    /** A live sale is refused; a reported one is flagged. */
    ENFORCE
}
