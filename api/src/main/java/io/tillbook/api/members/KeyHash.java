package io.tillbook.api.members;

import io.tillbook.api.kernel.Id;

/**
 * What tells which numbers are equal without telling what they are: an HMAC-SHA256 in hexadecimal digits, under a key
 * that is not in the ledger.
 */
public record KeyHash(String value) implements Id {
    /** Checks the form of the id. */
    public KeyHash {
        Id.check(value);
    }
}
