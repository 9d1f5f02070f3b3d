package io.tillbook.api.giftcards;

/** Which value of a card is spent first. */
public enum SpendPolicy {
    /** Both, in proportion to what is left of them. */
    PROPORTIONAL,
    /** What was paid for, then the bonus. */
    PAID_FIRST,
    /** The bonus, then what was paid for. */
    BONUS_FIRST
}
