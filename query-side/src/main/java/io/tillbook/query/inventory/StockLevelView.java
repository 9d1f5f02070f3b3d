package io.tillbook.query.inventory;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.batch.BatchesNow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one SKU at one location.
 *
 * @param onHand quantity at the location
 * @param valueMinor its cost value, in minor units
 * @param inTransit what is on its way to the location
 * @param reserved how much of it is promised to somebody; none where it is missing
 * @param batches what of it is of which batch; missing where nothing is of a batch
 */
record StockLevelView(LocationId location, Sku sku, Quantity onHand, Money valueMinor, Transit inTransit,
        @Nullable Quantity reserved, @Nullable List<BatchBalance> batches) {
    /**
     * Goods on their way.
     *
     * @param valueMinor the cost value they carry, in minor units
     */
    record Transit(Quantity quantity, Money valueMinor) {

        static final Transit NONE = new Transit(Quantity.ZERO, Money.ZERO);

        Transit plus(Transit other) {
            return new Transit(quantity.plus(other.quantity), valueMinor.plus(other.valueMinor));
        }

        Transit negated() {
            return new Transit(quantity.negated(), valueMinor.negated());
        }
    }

    static StockLevelView none(LocationId location, Sku sku) {
        return new StockLevelView(location, sku, Quantity.ZERO, Money.ZERO, Transit.NONE, null, null);
    }

    StockLevelView with(StockBalance balance) {
        return new StockLevelView(location, sku, balance.onHand(), balance.valueMinor(), inTransit, balance.reserved(),
                batchesAfter(balance.touchedBatches()));
    }

    StockLevelView withMoreInTransit(Transit more) {
        return new StockLevelView(location, sku, onHand, valueMinor, inTransit.plus(more), reserved, batches);
    }

    Quantity promised() {
        return reserved == null ? Quantity.ZERO : reserved;
    }

    BatchesNow batchesNow() {
        return new BatchesNow(location, sku, onHand, valueMinor, batches == null ? List.of() : batches);
    }

    private @Nullable List<BatchBalance> batchesAfter(List<BatchBalance> touched) {
        if (touched.isEmpty()) {
            return batches;
        }
        List<BatchBalance> after = new ArrayList<>(batches == null ? List.of() : batches);
        for (BatchBalance balance : touched) {
            after.removeIf(each -> each.batch().id().equals(balance.batch().id()));
            if (!balance.isOver()) {
                after.add(balance);
            }
        }
        return after.isEmpty() ? null : List.copyOf(after);
    }
}
