package io.tillbook.api.transfers;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;

/**
 * One line of goods that arrived.
 *
 * @param lineNo the line of the transfer
 * @param quantity how much arrived; zero is told too, when a whole line is missing
 */
public record ReceiveLine(int lineNo, Quantity quantity) {
    /** Checks the fields. */
    public ReceiveLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        if (Require.present("quantity", quantity).isNegative()) {
            throw new InvalidField("quantity", "must not be negative");
        }
    }
}
