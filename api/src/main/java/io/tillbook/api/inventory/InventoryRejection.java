package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** Why inventory refuses, or why a command that takes out stock is refused. */
public sealed interface InventoryRejection extends Rejection {
    /**
     * A location that blocks negative stock has less than all lines of the command need together.
     *
     * @param requested what the command needs
     * @param available what there is, less what is reserved, quarantined or expired
     * @param batch the batch that was named
     */
    record InsufficientStock(LocationId location, Sku sku, Quantity requested, Quantity available,
            @Nullable BatchId batch) implements InventoryRejection {
        /** There is not enough, whatever the batch. */
        public InsufficientStock(LocationId location, Sku sku, Quantity requested, Quantity available) {
            this(location, sku, requested, available, null);
        }

        @Override
        public String detail() {
            return "Location " + location.value() + " has " + available.toDecimal() + " of product " + sku.value()
                    + (batch == null ? "" : " in batch " + batch.value())
                    + ", " + requested.toDecimal() + " were asked for.";
        }
    }

    /** Goods of a batch that is expired or quarantined go out only when somebody says why. */
    record BatchNotSellable(LocationId location, Sku sku, BatchId batch, BatchState state)
            implements
            InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value() + " is "
                    + switch (state) {
                        case EXPIRED -> "expired";
                        case QUARANTINED -> "quarantined";
                    } + ": a reason is needed.";
        }
    }

    /** Goods of a product that is kept by batches have to name theirs. */
    record BatchMissing(Sku sku) implements InventoryRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " is kept by batches: the batch has to be named.";
        }
    }

    /** A batch of a product that keeps for so many days has to tell when it was made or when it expires. */
    record BatchDatesMissing(Sku sku, BatchId batch) implements InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value()
                    + " has to tell when it was made or when it expires.";
        }
    }

    /** A batch is here already, and expires on another day. */
    record BatchDatesDiffer(LocationId location, Sku sku, Batch known, Batch given) implements InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + known.id().value() + " of product " + sku.value() + " is known at location "
                    + location.value() + " with other dates.";
        }
    }
}
