package io.tillbook.command.inventory;

import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all lines of a command together ask of one stock.
 *
 * @param stock what there is
 * @param least the day on which a batch must not be expired to be sold by itself
 * @param unnamed how much of no batch may be of any, because such goods need not name theirs
 * @param ofAny how much is asked for of any batch
 * @param ofBatch how much is asked for of which named batch
 */
record Demand(Sku sku, Stock stock, LocalDate least, Quantity unnamed, Quantity ofAny, Map<BatchId, Quantity> ofBatch) {
    static Collection<Demand> bySku(States states, List<Goods> goods) {
        Map<Sku, Demand> demands = new TreeMap<>();
        goods.forEach(each -> demands.merge(each.sku(), of(states, each), Demand::plus));
        return demands.values();
    }

    private static Demand of(States states, Goods goods) {
        Product.Registered product = Catalog.registered(states, goods.sku());
        Stock stock = states.of(goods.stock());
        Quantity unnamed = product.isBatchTracked() ? Quantity.ZERO : stock.withoutBatch().orZero();
        BatchId batch = goods.batch();
        return new Demand(goods.sku(), stock, product.leastExpiry(goods.at().toLocalDate()), unnamed,
                batch == null ? goods.quantity() : Quantity.ZERO,
                batch == null ? Map.of() : Map.of(batch, goods.quantity()));
    }

    private Demand plus(Demand other) {
        Map<BatchId, Quantity> batches = new TreeMap<>(ofBatch);
        other.ofBatch.forEach((batch, quantity) -> batches.merge(batch, quantity, Quantity::plus));
        return new Demand(sku, stock, least, unnamed, ofAny.plus(other.ofAny), batches);
    }

    /** Why it cannot be met. */
    Optional<InsufficientStock> shortage(LocationId location) {
        return shortageOfBatch(location).or(() -> shortageOfAll(location));
    }

    /** Why it cannot be met by all that there is, whatever speaks against selling it. */
    Optional<InsufficientStock> absence(LocationId location) {
        Quantity asked = ofBatch.values().stream().reduce(ofAny, Quantity::plus);
        return shortageOfBatch(location).or(() -> Rules.when(asked.exceeds(stock.onHand()),
                () -> new InsufficientStock(location, sku, asked, stock.onHand())));
    }

    private Optional<InsufficientStock> shortageOfBatch(LocationId location) {
        return ofBatch.entrySet()
                .stream()
                .filter(each -> each.getValue().exceeds(has(each.getKey())))
                .map(each -> new InsufficientStock(location, sku, each.getValue(), has(each.getKey()), each.getKey()))
                .findFirst();
    }

    private Optional<InsufficientStock> shortageOfAll(LocationId location) {
        Quantity asked = ofBatch.entrySet()
                .stream()
                .map(each -> each.getValue().minus(unavailable(each.getKey(), each.getValue())))
                .reduce(ofAny, Quantity::plus);
        Quantity available = stock.available(least);
        return asked.isPositive() && asked.exceeds(available)
                ? Optional.of(new InsufficientStock(location, sku, asked, available))
                : Optional.empty();
    }

    private Quantity has(BatchId batch) {
        return stock.batches().onHandOf(batch).plus(unnamed);
    }

    /** How much of a named batch is not among what is available, so that it takes nothing from it. */
    private Quantity unavailable(BatchId batch, Quantity asked) {
        return stock.batches()
                .named(batch)
                .map(each -> each.batch().isExpiredOn(least)
                        ? asked.min(each.onHand().orZero())
                        : asked.minus(each.free()).orZero().min(each.quarantined()))
                .orElse(Quantity.ZERO);
    }
}
