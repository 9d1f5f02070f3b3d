package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the books have of one SKU at one location.
 *
 * @param batches the batches there are, by name
 */
record BookView(LocationId location, Sku sku, Quantity onHand, List<BatchBalance> batches) {

    static String key(LocationId location, Sku sku) {
        return location.value() + "," + sku.value();
    }

    static BookView none(LocationId location, Sku sku) {
        return new BookView(location, sku, Quantity.ZERO, List.of());
    }

    BookView with(StockBalance balance) {
        if (balance.touchedBatches().isEmpty()) {
            return new BookView(location, sku, balance.onHand(), batches);
        }
        List<BatchBalance> next = new ArrayList<>(batches);
        for (BatchBalance touched : balance.touchedBatches()) {
            next.removeIf(each -> each.batch().id().equals(touched.batch().id()));
            if (!touched.onHand().isZero()) {
                next.add(touched);
            }
        }
        next.sort(Comparator.comparing(each -> each.batch().id().value()));
        return new BookView(location, sku, balance.onHand(), List.copyOf(next));
    }
}
