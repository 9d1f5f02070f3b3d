package io.tillbook.api.inventory;

/** What is wrong with goods that are written off. */
public enum WriteOffKind {
    /** Their last day is over. */
    EXPIRED,
    /** They are broken, spoilt or dirty. */
    DAMAGED,
    /** Something else; the reason says what. */
    OTHER
}
