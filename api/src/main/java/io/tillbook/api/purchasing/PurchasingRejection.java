package io.tillbook.api.purchasing;

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
}
