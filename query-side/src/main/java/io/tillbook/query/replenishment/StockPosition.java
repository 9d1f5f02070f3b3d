package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.PolicyLayers;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.query.replenishment.TransferMatch.Holding;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stock on a day, with its product and the policies that bear on it.
 *
 * @param stock the stock
 * @param product its product
 * @param layers the policies
 * @param today the business day at the location
 */
record StockPosition(Stock stock, SuppliedProduct product, PolicyLayers layers, LocalDate today) {

    Sku sku() {
        return stock.sku();
    }

    LocationId location() {
        return stock.location();
    }

    /** What can be sold. */
    Quantity available() {
        return stock.level().available(product.leastExpiry(today));
    }

    /** What is available, on its way and on order together. */
    Quantity inventoryPosition() {
        return available().plus(inTransit()).plus(stock.wanted().onOrder());
    }

    /** What is on its way from other locations. */
    Quantity inTransit() {
        return stock.level().inTransit().quantity();
    }

    Demand demand() {
        return Demand.asOf(today, stock.level().since(), stock.level().sold());
    }

    StockPolicy policy() {
        return layers.resolve();
    }

    /** Days until goods come: as said for this stock, else for the product, else for its category or the chain. */
    Optional<Integer> leadTimeDays() {
        Integer own = layers.stock().leadTimeDays();
        return Optional.ofNullable(own == null ? product.supply().leadTimeDays() : own)
                .or(() -> Optional.ofNullable(policy().leadTimeDays()));
    }

    Quantity safetyStock() {
        return Objects.requireNonNullElse(policy().safetyStock(), Quantity.ZERO);
    }

    int coverDays() {
        return Objects.requireNonNullElse(policy().coverDays(), 0);
    }

    /** How it is to be reordered. */
    ReorderRule rule() {
        @Nullable Quantity maximum = policy().maximum();
        return new ReorderRule(demand(), leadTimeDays().orElse(0), coverDays(), safetyStock(), maximum,
                product.terms());
    }

    /** What the location has and what it should keep: its safety stock, or what it sells in its days of cover. */
    Holding holding() {
        Quantity cover = demand().in(coverDays());
        Quantity keep = safetyStock().exceeds(cover) ? safetyStock() : cover;
        return new Holding(location(), whole(available()), inTransit(), roundedUp(keep));
    }

    private Quantity roundedUp(Quantity quantity) {
        return new OrderTerms(product.smallest(), Quantity.ZERO).atLeast(quantity);
    }

    private Quantity whole(Quantity quantity) {
        return quantity.isNegative() ? quantity : new OrderTerms(product.smallest(), Quantity.ZERO).atMost(quantity);
    }
}
