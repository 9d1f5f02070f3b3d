package io.tillbook.command.inventory;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesDiffer;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesMissing;
import io.tillbook.api.inventory.InventoryRejection.BatchMissing;
import io.tillbook.api.inventory.InventoryRejection.BatchNotSellable;
import io.tillbook.api.inventory.InventoryRejection.ExpiryOutOfRange;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of stock that every slice keeps which moves some. */
public final class StockRules {
    private StockRules() {}

    /** Rule: a location that blocks negative stock has all that is asked for, together and of each named batch. */
    public static Optional<InsufficientStock> shortage(States states, LocationId location, List<Goods> goods) {
        return shortages(states, location, goods).findFirst();
    }

    /** What a location that blocks negative stock is short of, by SKU. */
    static Stream<InsufficientStock> shortages(States states, LocationId location, List<Goods> goods) {
        return blocks(states, location) ? missing(states, location, goods) : Stream.empty();
    }

    /** Rule: all that is asked for is there to be had, whatever the location does about negative stock. */
    public static Optional<InsufficientStock> unavailable(States states, LocationId location, List<Goods> goods) {
        return missing(states, location, goods).findFirst();
    }

    private static Stream<InsufficientStock> missing(States states, LocationId location, List<Goods> goods) {
        return Demand.bySku(states, goods).stream().flatMap(demand -> demand.shortage(location).stream());
    }

    /**
     * Rule: goods that leave without being sold are there at a location that blocks negative stock, be they expired,
     * quarantined or promised to somebody.
     */
    public static Optional<InsufficientStock> absence(States states, LocationId location, List<Goods> goods) {
        return blocks(states, location)
                ? Demand.bySku(states, goods).stream().flatMap(demand -> demand.absence(location).stream()).findFirst()
                : Optional.empty();
    }

    /** Rule: a batch that is expired or quarantined goes out only for a reason, all lines of it taken together. */
    public static Optional<BatchNotSellable> batchNotSellable(States states, List<Goods> goods) {
        return batchesNotSellable(states, goods).findFirst();
    }

    /** The batches that are expired or quarantined and go out without a reason. */
    static Stream<BatchNotSellable> batchesNotSellable(States states, List<Goods> goods) {
        return goods.stream().flatMap(line -> batchNotSellable(states, line, goods).stream());
    }

    private static Optional<BatchNotSellable> batchNotSellable(States states, Goods line, List<Goods> all) {
        BatchId batch = line.batch();
        if (line.batchReason() != null || batch == null) {
            return Optional.empty();
        }
        Quantity together = all.stream()
                .filter(each -> each.sku().equals(line.sku()) && batch.equals(each.batch()))
                .map(Goods::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        return stateOf(states, line.of(together))
                .map(state -> new BatchNotSellable(line.location(), line.sku(), batch, state));
    }

    /** Rule: goods of a product that is kept by batches name theirs, and tell its dates where it has to have some. */
    public static Optional<InventoryRejection> batchMissing(States states, Sku sku, @Nullable Batch batch) {
        Product.Registered product = Catalog.registered(states, sku);
        if (batch == null) {
            return Rules.when(product.isBatchTracked(), () -> new BatchMissing(sku));
        }
        Optional<InventoryRejection> outOfRange = expiryOutOfRange(sku, product.dated(batch));
        if (outOfRange.isPresent()) {
            return outOfRange;
        }
        return Rules.when(
                product.isBatchTracked() && product.shelfLifeDays() != null && product.dated(batch).expiresOn() == null,
                () -> new BatchDatesMissing(sku, batch.id()));
    }

    /** Rule: the last day of a batch, as it follows from the day it was made, is one that the books can hold. */
    public static Optional<InventoryRejection> expiryOutOfRange(Sku sku, Batch dated) {
        LocalDate expiresOn = dated.expiresOn();
        return Rules.when(expiresOn != null && !Days.include(expiresOn),
                () -> new ExpiryOutOfRange(sku, dated.id(), Objects.requireNonNull(dated.producedOn())));
    }

    /**
     * A batch that is told of, with all its dates: those that are told, those that follow from them, and where none are
     * told those that it has in the books of the location.
     */
    public static Batch dated(States states, LocationId location, Sku sku, Batch told) {
        Product.Registered product = Catalog.registered(states, sku);
        Batch dated = product.dated(told);
        return states.of(Stock.at(location, sku))
                .batches()
                .named(told.id())
                .map(known -> product.dated(Batches.merged(dated, known.batch())))
                .orElse(dated);
    }

    /** Rule: a batch that is there has the dates it has. */
    public static Optional<BatchDatesDiffer> batchDatesDiffer(States states, LocationId location, Sku sku,
            @Nullable Batch given) {
        return given == null
                ? Optional.empty()
                : states.of(Stock.at(location, sku))
                        .batches()
                        .named(given.id())
                        .map(BatchBalance::batch)
                        .filter(known -> differ(known.expiresOn(), given.expiresOn())
                                || differ(known.producedOn(), given.producedOn()))
                        .map(known -> new BatchDatesDiffer(location, sku, known, given));
    }

    /** What speaks against selling the batch that goods name. */
    static Optional<BatchState> stateOf(States states, Goods goods) {
        return states.of(goods.stock())
                .batches()
                .named(Objects.requireNonNull(goods.batch()))
                .flatMap(balance -> stateOf(balance, goods));
    }

    private static Optional<BatchState> stateOf(BatchBalance balance, Goods goods) {
        if (balance.batch().isExpiredOn(goods.at().toLocalDate())) {
            return Optional.of(BatchState.EXPIRED);
        }
        boolean reachesQuarantine = balance.quarantined().isPositive() && goods.quantity().exceeds(balance.free());
        return balance.held() || reachesQuarantine ? Optional.of(BatchState.QUARANTINED) : Optional.empty();
    }

    static boolean blocks(States states, LocationId location) {
        return Catalog.open(states, location).negativeStock() == NegativeStock.BLOCK;
    }

    private static boolean differ(@Nullable Object known, @Nullable Object given) {
        return known != null && given != null && !known.equals(given);
    }
}
