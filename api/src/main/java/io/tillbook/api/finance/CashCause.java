package io.tillbook.api.finance;

/** Why money moves: the lines of the statement of cash flow. It follows from what has happened, not from accounts. */
public enum CashCause {
    /** Customers pay, or have their money back. */
    SALES,
    /** Goods are paid for. */
    SUPPLIERS,
    /** Employees are paid. */
    WAGES,
    /** Taxes are paid. */
    TAXES,
    /** Rent, fees and whatever else running the chain takes. */
    OTHER_OPERATING,
    /** Equipment is bought or sold. */
    INVESTING,
    /** Owners and lenders put money in or take it out. */
    FINANCING
}
