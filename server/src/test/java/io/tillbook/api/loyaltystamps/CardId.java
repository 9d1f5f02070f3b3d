package io.tillbook.api.loyaltystamps;

import io.tillbook.api.kernel.Id;

/** A card that is stamped. */
public record CardId(String value) implements Id {
    /** Checks the form of the id. */
    public CardId {
        Id.check(value);
    }
}
