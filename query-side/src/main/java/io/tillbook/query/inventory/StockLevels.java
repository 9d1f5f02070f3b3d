package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.StoredView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is of each SKU at each location: the one balance that every capability of the query side reads. A level is
 * found as soon as something of its stock was moved, sent or sold.
 */
public final class StockLevels {

    private final StockViews views;

    StockLevels(StockViews views) {
        this.views = views;
    }

    /** The levels of some SKUs at a location that there are, by SKU, in one reading. */
    public Map<Sku, StockLevelView> of(LocationId location, Collection<Sku> skus) {
        Map<Sku, StockLevelView> found = HashMap.newHashMap(skus.size());
        views.levels()
                .load(skus.stream().map(sku -> StockKey.of(location, sku)).toList())
                .values()
                .forEach(level -> found.put(level.view().sku(), level.view()));
        return found;
    }

    /** All levels of a location in the order of their SKUs, from after one on. */
    public List<StockLevelView> at(LocationId location, @Nullable Sku after, int limit) {
        return views(views.at(location, after == null ? "" : StockKey.of(location, after), limit));
    }

    /** The same of those that the books have or had something of, from a SKU on, itself included. */
    public List<StockLevelView> stocked(LocationId location, String fromSku, int limit) {
        return views(views.stocked(location, fromSku, limit));
    }

    /** The levels of a SKU at all locations, at most so many. */
    public List<StockLevelView> everywhere(Sku sku, int limit) {
        return views(views.everywhere(sku, limit));
    }

    private static List<StockLevelView> views(List<StoredView<StockLevelView>> levels) {
        return levels.stream().map(StoredView::view).toList();
    }
}
