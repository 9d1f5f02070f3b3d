package io.tillbook.api.access;

import io.tillbook.api.kernel.Id;

/** Another system that sends commands or asks queries. */
public record ServiceId(String value) implements Id {
    /** Checks the form of the id. */
    public ServiceId {
        Id.check(value);
    }
}
