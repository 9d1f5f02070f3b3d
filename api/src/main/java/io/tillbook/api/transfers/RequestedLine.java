package io.tillbook.api.transfers;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;

/**
 * One line of goods that a location wants, or does not get.
 *
 * @param lineNo number of the line, unique within the transfer
 * @param sku what
 * @param quantity how much, above zero
 */
public record RequestedLine(int lineNo, Sku sku, Quantity quantity) {
    /** Checks the fields. */
    public RequestedLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
    }
}
