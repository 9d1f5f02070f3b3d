package io.tillbook.benchmarks.load;

/** What the tills do. */
public enum Business {
    /** Sales that tell prices, and not where they come from. */
    SALES,
    /** Sales that tell how they were priced, and are checked. */
    PRICED_SALES,
    /** Priced sales to members, each with a coupon and paid in part with points. */
    MEMBER_SALES,
    /** Sales of tills whose shifts are open. */
    SHIFT_SALES,
    /** A day's business: returns, goods receipts and transfers come with the sales. */
    MIXED,
    /** Nothing is sold; the tills ask what baskets cost. */
    QUOTES
}
