package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;

/**
 * How much of a line of a goods receipt goes back.
 *
 * @param receiptLineNo number of the line of the receipt, unique within the return
 * @param quantity how much, above zero; with all that went back before no more than was received
 */
public record SupplierReturnLine(int receiptLineNo, Quantity quantity) {
    /** Checks the fields. */
    public SupplierReturnLine {
        Require.between("receiptLineNo", receiptLineNo, 1, Integer.MAX_VALUE);
        Require.positive("quantity", quantity);
    }
}
