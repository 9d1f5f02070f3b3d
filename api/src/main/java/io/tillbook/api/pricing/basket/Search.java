package io.tillbook.api.pricing.basket;

/** How deals that compete for the same pieces are tried. */
public enum Search {
    /** In all orders, unless there are too many of them. */
    AS_NEEDED,
    /** In all orders; the one that gives most counts. */
    ALL_ORDERS,
    /** Once, the one that gives most by itself first. */
    BEST_FIRST
}
