package io.tillbook.api.kernel;

/** A company that goods are bought from. */
public record SupplierId(String value) implements Id {
    /** Checks the form of the id. */
    public SupplierId {
        Id.check(value);
    }
}
