package io.tillbook.api.finance;

/** By which rule an entry was made: what it is about. */
public enum PostingRule {
    /** Goods were sold. */
    SALE,
    /** Lines of a sale that had been held were booked. */
    HELD_LINES,
    /** Goods came back from a customer. */
    RETURN,
    /** Goods came from a supplier. */
    GOODS_RECEIPT,
    /** Goods went back to a supplier. */
    SUPPLIER_RETURN,
    /** Goods left for another location, arrived there, came back, or were lost on the way. */
    TRANSFER,
    /** Goods were written off. */
    WRITE_OFF,
    /** Counting has found other goods than the books had. */
    STOCK_DIFFERENCE,
    /** It was decided what such a difference is. */
    DIFFERENCE_DECIDED,
    /** Goods that were issued below zero have cost something else. */
    COST_VARIANCE,
    /** Goods were handed over without a sale. */
    HAND_OVER,
    /** A member had goods for points, or has brought them back. */
    REDEMPTION,
    /** Value of a gift card has moved. */
    GIFT_CARD,
    /** A payment was taken, or given back before anything was sold for it. */
    PAYMENT,
    /** Money goes back the way it came. */
    REFUND,
    /** A provider has kept its fee. */
    PROVIDER_FEE,
    /** A provider has paid out. */
    PAYOUT,
    /** Cash went into a drawer or out of it. */
    TILL_CASH,
    /** There was more or less in a drawer or bag than there should be. */
    CASH_DIFFERENCE,
    /** Somebody has posted it. */
    MANUAL,
    /** Somebody has taken back what was posted. */
    REVERSAL,
    /** An expense was approved. */
    EXPENSE,
    /** An expense was paid. */
    EXPENSE_PAID,
    /** A supplier has invoiced. */
    SUPPLIER_INVOICE,
    /** A supplier was paid. */
    SUPPLIER_PAYMENT,
    /** The bank has told of money that the books had not. */
    BANK_DIFFERENCE,
    /** A year was closed: its profit is retained. */
    YEAR_CLOSED
}
