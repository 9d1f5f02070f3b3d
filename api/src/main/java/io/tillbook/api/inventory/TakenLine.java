package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;

/**
 * How much of a line of a reservation is taken.
 *
 * @param lineNo number of the line of the reservation
 * @param quantity how much, above zero; no more than was promised
 */
public record TakenLine(int lineNo, Quantity quantity) {
    /** Checks the fields. */
    public TakenLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.positive("quantity", quantity);
    }
}
