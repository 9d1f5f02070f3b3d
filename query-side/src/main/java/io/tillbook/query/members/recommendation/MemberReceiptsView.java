package io.tillbook.query.members.recommendation;

/**
 * How many receipts pairs were counted of.
 *
 * @param receipts all receipts of members
 */
record MemberReceiptsView(long receipts) {
    /** There is one. */
    static final String KEY = "all";
}
