package io.tillbook.api.returns;

import io.tillbook.api.kernel.Id;

/** A return of goods against a sale. */
public record ReturnId(String value) implements Id {
    /** Checks the form of the id. */
    public ReturnId {
        Id.check(value);
    }
}
