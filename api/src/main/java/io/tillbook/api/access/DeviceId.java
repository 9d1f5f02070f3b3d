package io.tillbook.api.access;

import io.tillbook.api.kernel.Id;

/** A till, scanner or scale. */
public record DeviceId(String value) implements Id {
    /** Checks the form of the id. */
    public DeviceId {
        Id.check(value);
    }
}
