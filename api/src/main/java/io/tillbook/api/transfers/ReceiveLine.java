package io.tillbook.api.transfers;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;

/**
 * One line of goods that arrived.
 *
 * @param lineNo the line of the transfer
 * @param quantity how much arrived; zero is told too, when a whole line is missing
 */
public record ReceiveLine(int lineNo, @AtLeast(0) Quantity quantity) {
    private static final Bounds BOUNDS = Bounds.of(ReceiveLine.class);

    /** Checks the fields. */
    public ReceiveLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        BOUNDS.check("quantity", Require.present("quantity", quantity));
    }
}
