package io.tillbook.api.transfers;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;

/**
 * How much of a line of a request may be sent.
 *
 * @param lineNo the line of the request
 * @param quantity how much, from zero to what was requested
 */
public record ApproveLine(int lineNo, @AtLeast(0) Quantity quantity) {
    private static final Bounds BOUNDS = Bounds.of(ApproveLine.class);

    /** Checks the fields. */
    public ApproveLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        BOUNDS.check("quantity", Require.present("quantity", quantity));
    }
}
