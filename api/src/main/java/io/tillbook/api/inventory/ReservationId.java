package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Id;

/** Goods promised to somebody for some time. */
public record ReservationId(String value) implements Id {
    /** Checks the form of the id. */
    public ReservationId {
        Id.check(value);
    }
}
