package io.tillbook.api.transfers;

import io.tillbook.api.kernel.Id;

/** A transfer of goods between two locations. */
public record TransferId(String value) implements Id {
    /** Checks the form of the id. */
    public TransferId {
        Id.check(value);
    }
}
