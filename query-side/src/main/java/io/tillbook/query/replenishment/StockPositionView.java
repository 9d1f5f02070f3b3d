package io.tillbook.query.replenishment;

import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.StockPolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SKU at one location, with all that bears on how much more of it is wanted.
 *
 * @param goods what is there
 * @param onOrder ordered from suppliers and not come yet
 * @param inTransit on its way from other locations
 * @param since day of the first goods, by the clock of whoever sent them; null where there were none
 * @param sold what was sold on the newest business days, in their order
 * @param policy the policy of this stock alone
 */
record StockPositionView(LocationId location, Sku sku, HeldGoods goods, Quantity onOrder, Quantity inTransit,
        @Nullable LocalDate since, List<SoldDay> sold, StockPolicy policy) {

    // Sorts before all characters of ids, so that keys are in the order of SKUs.
    private static final String SEPARATOR = ",";

    static String key(LocationId location, Sku sku) {
        return sku.value() + SEPARATOR + location.value();
    }

    static StockPositionView none(LocationId location, Sku sku) {
        return new StockPositionView(location, sku, HeldGoods.NONE, Quantity.ZERO, Quantity.ZERO, null, List.of(),
                StockPolicy.NONE);
    }

    StockPositionView with(StockBalance balance, LocalDate day) {
        return new StockPositionView(location, sku, goods.after(balance), onOrder, inTransit,
                since == null ? day : since,
                sold, policy);
    }

    StockPositionView withMoreOnOrder(Quantity more) {
        return new StockPositionView(location, sku, goods, onOrder.plus(more), inTransit, since, sold, policy);
    }

    StockPositionView withMoreInTransit(Quantity more) {
        return new StockPositionView(location, sku, goods, onOrder, inTransit.plus(more), since, sold, policy);
    }

    StockPositionView withMoreSold(LocalDate day, Quantity more) {
        return new StockPositionView(location, sku, goods, onOrder, inTransit, since, SoldDay.plus(sold, day, more),
                policy);
    }

    StockPositionView with(StockPolicy own) {
        return new StockPositionView(location, sku, goods, onOrder, inTransit, since, sold, own);
    }
}
