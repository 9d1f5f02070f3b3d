package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
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
     * @param orderId the order that they came for, where there was one
     */
    record ReceiveGoods(GoodsReceiptId receiptId, LocationId location, @Nullable SupplierId supplier,
            @AtLeast(1) List<GoodsReceiptLine> lines, @Nullable PurchaseOrderId orderId) implements PurchasingCommand {
        /** Checks the fields. */
        public ReceiveGoods {
            Require.present("receiptId", receiptId);
            Require.present("location", location);
            lines = Require.lines("lines", lines, GoodsReceiptLine::lineNo);
        }

        /** Goods that were not ordered. */
        public ReceiveGoods(GoodsReceiptId receiptId, LocationId location, @Nullable SupplierId supplier,
                List<GoodsReceiptLine> lines) {
            this(receiptId, location, supplier, lines, null);
        }
    }

    /**
     * Orders goods from a supplier.
     *
     * @param orderId id of the order
     * @param location where the goods are to go
     * @param supplier who they are ordered from
     * @param expectedOn the day on which they are expected
     * @param lines what is ordered
     */
    record PlaceOrder(PurchaseOrderId orderId, LocationId location, SupplierId supplier,
            @Nullable LocalDate expectedOn, @AtLeast(1) List<PurchaseOrderLine> lines) implements PurchasingCommand {
        /** Checks the fields. */
        public PlaceOrder {
            Require.present("orderId", orderId);
            Require.present("location", location);
            Require.present("supplier", supplier);
            Require.optionalDay("expectedOn", expectedOn);
            lines = Require.lines("lines", lines, PurchaseOrderLine::lineNo);
        }
    }

    /**
     * Closes an order: what has not come is not on order any more.
     *
     * @param orderId the order
     * @param reason why, in words
     */
    record CloseOrder(PurchaseOrderId orderId, String reason) implements PurchasingCommand {
        /** Checks the fields. */
        public CloseOrder {
            Require.present("orderId", orderId);
            Require.text("reason", reason);
        }
    }

    /**
     * Says who a supplier is, replacing what was said before. Goods can be bought from suppliers of whom nothing is
     * said, too.
     *
     * @param supplier the supplier
     * @param name what it is called
     * @param note what whoever orders has to know, such as the chain's customer number; nothing of persons
     */
    record DescribeSupplier(SupplierId supplier, String name, @Nullable String note) implements PurchasingCommand {
        /** Checks the fields. */
        public DescribeSupplier {
            Require.present("supplier", supplier);
            Require.text("name", name);
            Require.optionalText("note", note);
        }
    }

    /**
     * Sends goods back to the supplier they came from, whatever speaks against selling them.
     *
     * @param returnId id of the return
     * @param receiptId the receipt that they came with; they leave the location it was received at
     * @param lines what goes back
     * @param reason why, in words
     */
    record ReturnToSupplier(SupplierReturnId returnId, GoodsReceiptId receiptId,
            @AtLeast(1) List<SupplierReturnLine> lines,
            String reason) implements PurchasingCommand {
        /** Checks the fields. */
        public ReturnToSupplier {
            Require.present("returnId", returnId);
            Require.present("receiptId", receiptId);
            lines = Require.lines("lines", lines, SupplierReturnLine::receiptLineNo);
            Require.text("reason", reason);
        }
    }
}
