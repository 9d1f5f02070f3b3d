package io.tillbook.query.stocktake;

/** How far a stocktake is. */
public enum StocktakeState {
    /** It is being counted. */
    OPEN,
    /** The books have been corrected by it. */
    APPROVED,
    /** It was given up. */
    CANCELLED
}
