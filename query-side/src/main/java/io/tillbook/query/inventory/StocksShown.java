package io.tillbook.query.inventory;

import static java.util.Objects.requireNonNull;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.inventory.batch.BatchNow;
import io.tillbook.query.inventory.batch.CurrentStock;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stocks as they are shown today. */
final class StocksShown implements CurrentStock {

    private final StockViews views;
    private final Products products;
    private final Locations locations;

    StocksShown(StockViews views, Products products, Locations locations) {
        this.views = views;
        this.products = products;
        this.locations = locations;
    }

    /** Levels in the same order. */
    List<StockLevel> of(List<StoredView<StockLevelView>> levels) {
        List<Sku> ofBatches = levels.stream()
                .map(StoredView::view)
                .filter(level -> level.batches() != null)
                .map(StockLevelView::sku)
                .distinct()
                .toList();
        Map<Sku, ProductView> known = ofBatches.isEmpty() ? Map.of() : products.of(ofBatches);
        Map<LocationId, LocalDate> days = locations.today(locationsOf(levels));
        return levels.stream().map(level -> {
            LocalDate today = requireNonNull(days.get(level.view().location()));
            ProductView product = known.get(level.view().sku());
            return StockLevel.of(level.view(), today, product == null ? today : product.leastExpiry(today));
        }).toList();
    }

    private static Set<LocationId> locationsOf(Collection<StoredView<StockLevelView>> levels) {
        return levels.stream().map(level -> level.view().location()).collect(Collectors.toSet());
    }

    @Override
    public Map<String, List<BatchNow>> batches(Collection<String> stocks) {
        Map<String, StoredView<StockLevelView>> levels = views.levels().load(stocks);
        Map<LocationId, LocalDate> days = locations.today(locationsOf(levels.values()));
        Map<String, List<BatchNow>> batches = new HashMap<>();
        levels.forEach((key, level) -> batches.put(key,
                level.view().batchesNow().shown(requireNonNull(days.get(level.view().location())))));
        return batches;
    }
}
