package io.tillbook.api.replenishment;

/** What a stock policy is about, the narrowest first. */
public enum PolicyScope {
    /** One SKU at one location. */
    STOCK,
    /** All products of a category, at all locations. */
    CATEGORY,
    /** Everything. */
    CHAIN
}
