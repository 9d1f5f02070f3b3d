package io.tillbook.api.kernel;

/** A store or a warehouse of the chain. */
public record LocationId(String value) implements Id {
    /** Checks the form of the id. */
    public LocationId {
        Id.check(value);
    }
}
