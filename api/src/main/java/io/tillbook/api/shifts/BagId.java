package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Id;

/** A bag of money, by the number on its seal; unique within its location. */
public record BagId(String value) implements Id {
    /** Checks the form of the id. */
    public BagId {
        Id.check(value);
    }
}
