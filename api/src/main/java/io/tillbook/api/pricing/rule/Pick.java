package io.tillbook.api.pricing.rule;

/** Which pieces are given where there are more of them. */
public enum Pick {
    /** Those that cost most. */
    DEAREST,
    /** Those that cost least. */
    CHEAPEST
}
