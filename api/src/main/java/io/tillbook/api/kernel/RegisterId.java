package io.tillbook.api.kernel;

/** A till, unique within its location. */
public record RegisterId(String value) implements Id {
    /** Checks the form of the id. */
    public RegisterId {
        Id.check(value);
    }
}
