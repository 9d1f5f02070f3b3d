package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.inventory.StockLevelView;
import io.tillbook.query.inventory.StockLevels;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is to be counted, by SKU and then batch, found a few products at a time. */
final class SheetLines {

    private static final int SKUS_AT_ONCE = 200;

    private final StocktakeViews views;
    private final StockLevels stock;
    private final Products products;

    SheetLines(StocktakeViews views, StockLevels stock, Products products) {
        this.views = views;
        this.stock = stock;
        this.products = products;
    }

    /** A part of what there is to be counted, from after a key on. */
    Part<SheetLine> after(LocationId location, StocktakeScope scope, @Nullable String after) {
        String from = after == null ? "" : after.substring(0, Math.max(0, after.indexOf(',')));
        List<StockLevelView> levels = levels(location, scope, from);
        List<SheetLine> lines = lines(levels);
        return new Part<>(lines.stream().filter(line -> after == null || line.key().compareTo(after) > 0).toList(),
                lines.size(), levels.size() < SKUS_AT_ONCE ? null : lines.getLast().key());
    }

    /** The lines of such a part that the books have and nobody has counted for a stocktake. */
    Part<SheetLine> uncounted(Stocktake stocktake, @Nullable String after) {
        Part<SheetLine> part = after(stocktake.location(), stocktake.scope(), after);
        return new Part<>(uncountedOf(stocktake, part.found()), part.looked(), part.next());
    }

    private List<SheetLine> uncountedOf(Stocktake stocktake, List<SheetLine> lines) {
        Set<String> counted = counted(stocktake,
                lines.stream().map(line -> StocktakeLineView.key(stocktake.id(), line.sku(), line.batch())).toList());
        return lines.stream()
                .filter(line -> line.book() != null && !line.book().isZero())
                .filter(line -> !counted.contains(keyOf(stocktake.id(), line)))
                .toList();
    }

    private Set<String> counted(Stocktake stocktake, Collection<String> keys) {
        Set<String> counted = new HashSet<>();
        views.lines().load(keys).forEach((key, line) -> {
            if (StocktakeLine.asOf(stocktake.asOf(), line.view()) != null) {
                counted.add(key);
            }
        });
        return counted;
    }

    private static String keyOf(StocktakeId stocktake, SheetLine line) {
        return StocktakeLineView.key(stocktake, line.sku(), line.batch());
    }

    private List<SheetLine> lines(List<StockLevelView> levels) {
        Map<Sku, ProductView> known = products.of(levels.stream().map(StockLevelView::sku).toList());
        return levels.stream().flatMap(level -> lines(level, known.get(level.sku())).stream()).toList();
    }

    private List<StockLevelView> levels(LocationId location, StocktakeScope scope, String from) {
        List<Sku> listed = scope.skus();
        if (listed != null) {
            return known(location, listed.stream().filter(sku -> sku.value().compareTo(from) >= 0).sorted().toList());
        }
        String category = scope.category();
        return category == null
                ? stock.stocked(location, from, SKUS_AT_ONCE)
                : known(location, products.ofCategory(category, from, SKUS_AT_ONCE));
    }

    /** What is on a list or in a category is looked for, whether or not the books have ever had some. */
    private List<StockLevelView> known(LocationId location, List<Sku> skus) {
        List<Sku> some = skus.stream().limit(SKUS_AT_ONCE).toList();
        Map<Sku, StockLevelView> levels = stock.of(location, some);
        return some.stream().map(sku -> levels.getOrDefault(sku, StockLevelView.none(location, sku))).toList();
    }

    private static List<SheetLine> lines(StockLevelView level, @Nullable ProductView product) {
        List<BatchBalance> batches = product != null && Boolean.TRUE.equals(product.batchTracked())
                ? level.batchesOnHand()
                : List.of();
        return batches.isEmpty()
                ? List.of(SheetLine.of(level.sku(), product, null, level.onHand()))
                : batches.stream()
                        .map(batch -> SheetLine.of(level.sku(), product, batch.batch(), batch.onHand()))
                        .toList();
    }
}
