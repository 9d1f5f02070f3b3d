package io.tillbook.api.access;

import io.tillbook.api.kernel.Id;

/** A token by the name it is managed under; it opens nothing. */
public record TokenId(String value) implements Id {
    /** Checks the form of the id. */
    public TokenId {
        Id.check(value);
    }
}
