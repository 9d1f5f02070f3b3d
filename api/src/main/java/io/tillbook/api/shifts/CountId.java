package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Id;

/** A count of a drawer. */
public record CountId(String value) implements Id {
    /** Checks the form of the id. */
    public CountId {
        Id.check(value);
    }
}
