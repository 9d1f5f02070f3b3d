package io.tillbook.api.access;

import io.tillbook.api.kernel.Id;

/** A role: one that every chain has, or one that this chain has defined. */
public record RoleId(String value) implements Id {
    /** Checks the form of the id. */
    public RoleId {
        Id.check(value);
    }
}
