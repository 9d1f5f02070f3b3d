package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param lineNo number of the line, unique within the order
 * @param sku what is ordered
 * @param quantity how much, above zero
 * @param unitCostMinor what one unit is expected to cost, in minor units
 */
public record PurchaseOrderLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitCostMinor) {
    /** Checks the fields. */
    public PurchaseOrderLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
        Require.lineAmount("unitCostMinor", unitCostMinor, quantity);
    }
}
