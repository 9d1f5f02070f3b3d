package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;

/** Identifies an entry that somebody posts. */
public record EntryId(String value) implements Id {
    /** Checks the form of the id. */
    public EntryId {
        Id.check(value);
    }
}
