package io.tillbook.api.returns;

/** Whose fault it is that goods come back. */
public enum ReturnFault {
    /** Nobody's: the customer does not want them. What is kept is priced as if they had never been bought. */
    CUSTOMER,
    /** The store's: they are broken, spoilt or something else. All discounts stay as they were promised. */
    STORE
}
