package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.batch.BatchNow;
import io.tillbook.query.inventory.batch.CurrentStock;
import io.tillbook.query.kernel.Absorbed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stocks as they are shown today. */
final class StocksShown implements CurrentStock {

    private final StockViews views;
    private final BusinessDays days;

    StocksShown(StockViews views, BusinessDays days) {
        this.views = views;
        this.days = days;
    }

    /** Levels in the same order. */
    List<StockLevel> of(List<Absorbed<StockLevelView>> levels) {
        List<Sku> ofBatches = levels.stream()
                .map(Absorbed::view)
                .filter(level -> level.batches() != null)
                .map(StockLevelView::sku)
                .distinct()
                .toList();
        Map<Sku, StockedProductView> products = ofBatches.isEmpty() ? Map.of() : views.productsOf(ofBatches);
        return levels.stream()
                .map(level -> StockLevel.of(level, days.today(level.view().location()),
                        minDaysLeft(products.get(level.view().sku()))))
                .toList();
    }

    private static int minDaysLeft(@Nullable StockedProductView product) {
        Integer days = product == null ? null : product.minDaysLeft();
        return days == null ? 0 : days;
    }

    @Override
    public Map<String, List<BatchNow>> batches(Collection<String> stocks) {
        Map<String, List<BatchNow>> batches = new HashMap<>();
        views.levels()
                .load(stocks)
                .forEach((key, level) -> batches.put(key,
                        level.view().batchesNow().shown(days.today(level.view().location()))));
        return batches;
    }

    @Override
    public Set<Sku> ofCategory(String category, Collection<Sku> skus) {
        return views.productsOf(skus)
                .values()
                .stream()
                .filter(product -> category.equals(product.category()))
                .map(StockedProductView::sku)
                .collect(Collectors.toSet());
    }

    @Override
    public LocalDate today(LocationId location) {
        return days.today(location);
    }

    @Override
    public LocalDate latestToday() {
        return days.latestToday();
    }
}
