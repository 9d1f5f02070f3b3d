package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Id;

/** A movement of cash, chosen by the till that made it. */
public record MovementId(String value) implements Id {
    /** Checks the form of the id. */
    public MovementId {
        Id.check(value);
    }
}
