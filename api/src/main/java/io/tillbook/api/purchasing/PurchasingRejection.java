package io.tillbook.api.purchasing;

import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;

/** Why purchasing refuses. */
public sealed interface PurchasingRejection extends Rejection {
    /** The id is taken by goods received earlier. */
    record GoodsAlreadyReceived(GoodsReceiptId receiptId) implements PurchasingRejection {
        @Override
        public String detail() {
            return "Goods receipt " + receiptId.value() + " is recorded already.";
        }
    }

    /** The id is taken by an order placed earlier. */
    record OrderAlreadyPlaced(PurchaseOrderId orderId) implements PurchasingRejection {
        @Override
        public String detail() {
            return "Order " + orderId.value() + " was placed already.";
        }
    }

    /** No such order was placed. */
    record UnknownOrder(PurchaseOrderId orderId) implements PurchasingRejection {
        @Override
        public String detail() {
            return "Order " + orderId.value() + " is not known.";
        }
    }

    /** Nothing more is expected of the order. */
    record OrderIsClosed(PurchaseOrderId orderId) implements PurchasingRejection {
        @Override
        public String detail() {
            return "Order " + orderId.value() + " is closed.";
        }
    }

    /** The goods of the order are to go elsewhere. */
    record OrderOfOtherLocation(PurchaseOrderId orderId, LocationId location) implements PurchasingRejection {
        @Override
        public String detail() {
            return "The goods of order " + orderId.value() + " are to go to location " + location.value() + ".";
        }
    }

    /** The code that was scanned tells a number of pieces or a weight, and the product comes in another unit. */
    record ScannedInOtherUnit(int lineNo, Sku sku, Unit unit) implements PurchasingRejection {
        @Override
        public String detail() {
            return "The code of line " + lineNo + " does not tell how much there is of product " + sku.value() + " in "
                    + unit + ".";
        }
    }

    /** No such goods receipt is recorded. */
    record UnknownReceipt(GoodsReceiptId receiptId) implements PurchasingRejection {
        @Override
        public String detail() {
            return "Goods receipt " + receiptId.value() + " is not known.";
        }
    }

    /** The goods receipt has no such line. */
    record UnknownReceiptLine(GoodsReceiptId receiptId, int lineNo) implements PurchasingRejection {
        @Override
        public String detail() {
            return "Goods receipt " + receiptId.value() + " has no line " + lineNo + ".";
        }
    }

    /** More was to go back than was received, less what went back before. */
    record ReturnExceedsReceipt(int receiptLineNo, Quantity requested, Quantity returnable)
            implements
            PurchasingRejection {
        @Override
        public String detail() {
            return "Of line " + receiptLineNo + " " + returnable.toDecimal() + " can go back, "
                    + requested.toDecimal() + " were to.";
        }
    }

    /** The id is taken by goods sent back earlier. */
    record GoodsAlreadyReturned(SupplierReturnId returnId) implements PurchasingRejection {
        @Override
        public String detail() {
            return "Return " + returnId.value() + " to a supplier is recorded already.";
        }
    }
}
