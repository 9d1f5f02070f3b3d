package io.tillbook.query.pricing.list;

/** What was said of a price. */
enum PriceChangeKind {
    /** It is so much. */
    SET,
    /** It is as in the next wider list. */
    AS_PARENT,
    /** Whatever the list has said before is taken back. */
    ENDED
}
