package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
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
     * @param producedOn when a batch that turns up was made, where the books do not know it
     * @param expiresOn the last day on which a batch that turns up may be sold, where the books do not know it
     */
    record AdjustStock(LocationId location, Sku sku, @Nullable BatchId batch, Quantity quantity, String reason,
            @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) implements InventoryCommand {
        /** Checks the fields. */
        public AdjustStock {
            Require.present("location", location);
            Require.present("sku", sku);
            if (Require.present("quantity", quantity).isZero()) {
                throw new InvalidField("quantity", "must not be 0");
            }
            Require.text("reason", reason);
            if (batch == null && (producedOn != null || expiresOn != null)) {
                throw new InvalidField("batch", "is required with the dates of a batch");
            }
            if (producedOn != null && expiresOn != null && expiresOn.isBefore(producedOn)) {
                throw new InvalidField("expiresOn", "must not be before producedOn");
            }
        }

        /** A correction of goods without a batch, or of a batch that the books know. */
        public AdjustStock(LocationId location, Sku sku, @Nullable BatchId batch, Quantity quantity, String reason) {
            this(location, sku, batch, quantity, reason, null, null);
        }
    }
}
