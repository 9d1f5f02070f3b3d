package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;

/**
 * One line of a reservation.
 *
 * @param lineNo number of the line, unique within the reservation
 * @param sku what is promised
 * @param quantity how much, above zero
 */
public record ReservedLine(int lineNo, Sku sku, Quantity quantity) {
    /** Checks the fields. */
    public ReservedLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
    }
}
