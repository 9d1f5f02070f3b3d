package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Rejection;

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
}
