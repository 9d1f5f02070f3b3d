package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.SupplierId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of purchasing. */
public sealed interface PurchasingCommand extends Command {
    /**
     * Takes goods from a supplier into the stock of a location.
     *
     * @param receiptId id of the goods receipt
     * @param location where the goods arrived
     * @param supplier who sent them
     * @param lines what arrived
     */
    record ReceiveGoods(GoodsReceiptId receiptId, LocationId location, @Nullable SupplierId supplier,
            List<GoodsReceiptLine> lines) implements PurchasingCommand {
        /** Checks the fields. */
        public ReceiveGoods {
            Require.present("receiptId", receiptId);
            Require.present("location", location);
            lines = Require.lines("lines", lines, GoodsReceiptLine::lineNo);
        }
    }
}
