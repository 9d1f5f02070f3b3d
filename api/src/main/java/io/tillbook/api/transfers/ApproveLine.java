package io.tillbook.api.transfers;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;

/**
 * How much of a line of a request may be sent.
 *
 * @param lineNo the line of the request
 * @param quantity how much, from zero to what was requested
 */
public record ApproveLine(int lineNo, Quantity quantity) {
    /** Checks the fields. */
    public ApproveLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        if (Require.present("quantity", quantity).isNegative()) {
            throw new InvalidField("quantity", "must not be negative");
        }
    }
}
