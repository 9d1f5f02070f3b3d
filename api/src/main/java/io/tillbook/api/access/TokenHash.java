package io.tillbook.api.access;

import io.tillbook.api.kernel.Id;

/** SHA-256 of a token's text in lower-case hexadecimal digits. The text itself is kept nowhere. */
public record TokenHash(String value) implements Id {
    /** Checks the form of the id. */
    public TokenHash {
        Id.check(value);
    }
}
