package io.tillbook.api.inventory;

/**
 * What moved the stock.
 *
 * @param kind the kind of document
 * @param id the document's id
 * @param lineNo the document's line
 */
public record StockCause(Kind kind, String id, int lineNo) {
    /** The documents that move stock. */
    public enum Kind {
        /** Goods from a supplier. */
        GOODS_RECEIPT,
        /** A sale to a customer. */
        SALE,
        /** Goods that a customer brought back. */
        RETURN,
        /** Goods sent to another location. */
        TRANSFER_OUT,
        /** Goods that came from another location. */
        TRANSFER_IN,
        /** Goods that were sent to another location and came back. */
        TRANSFER_BACK,
        /** Goods sent back to their supplier. */
        SUPPLIER_RETURN,
        /** Goods that can neither be sold nor sent back. */
        WRITE_OFF,
        /** Goods that were promised to somebody and handed over. */
        RESERVATION,
        /** Goods that were counted. */
        STOCKTAKE,
        /** Goods that a member had for points. */
        REDEMPTION
    }
}
