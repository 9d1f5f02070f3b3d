package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;

/** Identifies an expense. */
public record ExpenseId(String value) implements Id {
    /** Checks the form of the id. */
    public ExpenseId {
        Id.check(value);
    }
}
