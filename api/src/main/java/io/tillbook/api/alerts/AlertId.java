package io.tillbook.api.alerts;

import io.tillbook.api.kernel.Id;

/** An alert: the id of the command that raised it and the number of the alert among those it raised. */
public record AlertId(String value) implements Id {
    /** Checks the form of the id. */
    public AlertId {
        Id.check(value);
    }
}
