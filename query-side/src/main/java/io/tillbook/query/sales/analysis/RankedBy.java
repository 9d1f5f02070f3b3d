package io.tillbook.query.sales.analysis;

/** Who is ranked. */
enum RankedBy {
    /** Stores and whatever else sells. */
    LOCATION,
    /** Who sold, as far as tills name them. */
    CASHIER
}
