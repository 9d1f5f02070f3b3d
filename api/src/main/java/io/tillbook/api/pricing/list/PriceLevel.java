package io.tillbook.api.pricing.list;

/** How far a price list holds, in the order in which lists are asked for a price: the first that has one tells it. */
public enum PriceLevel {
    /** Whatever is sold by one channel. */
    CHANNEL,
    /** One store. */
    STORE,
    /** All locations of a region. */
    REGION,
    /** All locations. */
    CHAIN
}
