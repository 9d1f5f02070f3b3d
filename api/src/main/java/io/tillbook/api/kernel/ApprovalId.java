package io.tillbook.api.kernel;

/** An approval: a second person's yes to one thing that somebody wants to do. */
public record ApprovalId(String value) implements Id {
    /** Checks the form of the id. */
    public ApprovalId {
        Id.check(value);
    }
}
