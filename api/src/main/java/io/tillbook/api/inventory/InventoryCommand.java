package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** What can be asked of inventory. */
public sealed interface InventoryCommand extends Command {
    /**
     * Corrects the stock of one SKU at one location.
     *
     * @param location where
     * @param sku what
     * @param batch of which batch
     * @param quantity how much more (above zero) or less (below zero) there is than the books say
     * @param reason why, in words
     */
    record AdjustStock(LocationId location, Sku sku, @Nullable BatchId batch, Quantity quantity, String reason)
            implements
            InventoryCommand {
        /** Checks the fields. */
        public AdjustStock {
            Require.present("location", location);
            Require.present("sku", sku);
            if (Require.present("quantity", quantity).isZero()) {
                throw new InvalidField("quantity", "must not be 0");
            }
            Require.text("reason", reason);
        }
    }
}
