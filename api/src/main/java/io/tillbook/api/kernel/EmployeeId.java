package io.tillbook.api.kernel;

/** Somebody who works for the chain: a cashier, a warehouse clerk. */
public record EmployeeId(String value) implements Id {
    /** Checks the form of the id. */
    public EmployeeId {
        Id.check(value);
    }
}
