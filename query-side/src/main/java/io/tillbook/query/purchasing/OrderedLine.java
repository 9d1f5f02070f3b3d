package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param unitCostMinor what one unit is expected to cost, in minor units
 * @param delivered how much of it has come
 */
record OrderedLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitCostMinor, Quantity delivered) {

    static OrderedLine of(PurchaseOrderLine line) {
        return new OrderedLine(line.lineNo(), line.sku(), line.quantity(), line.unitCostMinor(), Quantity.ZERO);
    }

    /** How much has not come. */
    Quantity outstanding() {
        return quantity.minus(delivered);
    }

    OrderedLine withMore(Quantity more) {
        return new OrderedLine(lineNo, sku, quantity, unitCostMinor, delivered.plus(more));
    }
}
