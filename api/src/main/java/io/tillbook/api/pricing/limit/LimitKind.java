package io.tillbook.api.pricing.limit;

/** A bound of a promotion, by the member of its rule's {@code limit} that says it. */
public enum LimitKind {
    /** {@code total}: uses of all. */
    TOTAL,
    /** {@code budgetMinor}: what it takes off in all. */
    BUDGET,
    /** {@code perStore}: uses in each store. */
    PER_STORE,
    /** {@code perMember}: uses of one member. */
    PER_MEMBER,
    /** {@code perMemberDay}: uses of one member on one day. */
    PER_MEMBER_DAY
}
