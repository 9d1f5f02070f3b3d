package io.tillbook.api.finance;

/** What an account is, and so where it stands in the statements. */
public enum AccountKind {
    /** What the chain has. */
    ASSET,
    /** What it owes. */
    LIABILITY,
    /** What is its owners'. */
    EQUITY,
    /** What it has earned. */
    INCOME,
    /** What that has cost. */
    EXPENSE;

    /** Whether it stands in the statement of profit and loss; the others stand in the balance sheet. */
    public boolean isOfProfit() {
        return this == INCOME || this == EXPENSE;
    }

    /** Whether it grows by debits. */
    public boolean isDebit() {
        return this == ASSET || this == EXPENSE;
    }
}
