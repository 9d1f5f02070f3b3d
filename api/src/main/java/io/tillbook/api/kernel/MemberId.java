package io.tillbook.api.kernel;

/** A customer known to the chain. */
public record MemberId(String value) implements Id {
    /** Checks the form of the id. */
    public MemberId {
        Id.check(value);
    }
}
