package io.tillbook.query.replenishment;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a location holds of a SKU.
 *
 * @param onHand quantity on hand
 * @param reserved how much of it is promised
 * @param batches what of it is of which batch
 */
record HeldGoods(Quantity onHand, Quantity reserved, List<BatchBalance> batches) {

    static final HeldGoods NONE = new HeldGoods(Quantity.ZERO, Quantity.ZERO, List.of());

    /** The goods after an event: it tells all of what it touched and nothing of the rest. */
    HeldGoods after(StockBalance balance) {
        if (balance.touchedBatches().isEmpty()) {
            return new HeldGoods(balance.onHand(), balance.promised(), batches);
        }
        List<BatchBalance> next = new ArrayList<>(batches);
        for (BatchBalance touched : balance.touchedBatches()) {
            next.removeIf(each -> each.batch().id().equals(touched.batch().id()));
            if (!touched.isOver()) {
                next.add(touched);
            }
        }
        return new HeldGoods(balance.onHand(), balance.promised(), List.copyOf(next));
    }

    /**
     * What can be sold: on hand less reserved, quarantined and expired.
     *
     * @param least the day on which a batch must not be expired
     */
    Quantity available(LocalDate least) {
        Quantity available = onHand.minus(reserved);
        for (BatchBalance balance : batches) {
            boolean isLost = balance.batch().isExpiredOn(least) && balance.free().isPositive();
            available = available.minus(balance.quarantined()).minus(isLost ? balance.free() : Quantity.ZERO);
        }
        return available;
    }
}
