package io.tillbook.api.held;

/** What a held fact is, and so what it is released as. */
public enum FactKind {
    /** A whole sale; released by completing it. */
    SALE,
    /** Lines of a sale that is completed without them; released by booking them on that sale. */
    SALE_LINES,
    /** A whole return; released by accepting it. */
    RETURN,
    /** A whole return without a receipt; released by accepting it. */
    RETURN_WITHOUT_RECEIPT,
    /** A sale that could not be read; released by completing a corrected one. */
    DAMAGED_SALE,
    /** A return that could not be read; released by accepting a corrected one. */
    DAMAGED_RETURN,
    /** A return without a receipt that could not be read; released by accepting a corrected one. */
    DAMAGED_RETURN_WITHOUT_RECEIPT
}
