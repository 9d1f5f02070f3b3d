package io.tillbook.api.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;

/** Why inventory refuses, or why a command that takes out stock is refused. */
public sealed interface InventoryRejection extends Rejection {
    /**
     * A location that blocks negative stock has less than all lines of the command need together.
     *
     * @param requested what the command needs
     * @param available what there is
     */
    record InsufficientStock(LocationId location, Sku sku, Quantity requested, Quantity available)
            implements
            InventoryRejection {
        @Override
        public String detail() {
            return "Location " + location.value() + " has " + available.toDecimal() + " of product " + sku.value()
                    + ", " + requested.toDecimal() + " were asked for.";
        }
    }
}
