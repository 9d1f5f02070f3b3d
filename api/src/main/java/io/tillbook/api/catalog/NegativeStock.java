package io.tillbook.api.catalog;

/** What a location does when more is taken out than the books have. */
public enum NegativeStock {
    /** Refuses. */
    BLOCK,
    /** Accepts, and records that the stock went below zero. */
    WARN,
    /** Accepts. */
    ALLOW
}
