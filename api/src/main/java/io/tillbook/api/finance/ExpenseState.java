package io.tillbook.api.finance;

/** How far an expense is. */
public enum ExpenseState {
    /** Somebody has recorded it. */
    DRAFT,
    /** Somebody else has approved it: it is owed. */
    APPROVED,
    /** It is paid. */
    PAID
}
