package io.tillbook.query.inventory;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.BookPage;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Stock levels in the database. */
final class StockViews {

    private static final String KEY = "_id";
    private static final String SKU = "sku";
    private static final String LOCATION = "location";
    private static final String SINCE = "since";
    private static final String LAST_CHANGE = "lastChange";
    private static final String SOLD = "sold";
    private static final String MONTHS = "months";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final int SKUS_AT_ONCE = 100;
    /** So many levels by their keys cost less than walking over those of a location. */
    private static final int FEW = 10;
    private static final ViewDefinition<StockLevelView> LEVELS = new ViewDefinition<>("stockLevels",
            StockLevelView.class, Whereabouts.at(LOCATION, StockLevelView::location),
            List.of(Indexes.ascending(LOCATION, KEY), Indexes.ascending(SKU, KEY)));
    private final MongoViews<StockLevelView> levels;
    private final Products products;

    StockViews(ViewDatabase database, Products products) {
        this.levels = database.views(LEVELS);
        this.products = products;
    }

    MongoViews<StockLevelView> levels() {
        return levels;
    }

    /** The level with a key, if something of its stock was moved or sent. */
    @Nullable
    StoredView<StockLevelView> shown(String key) {
        StoredView<StockLevelView> level = levels.get(key);
        return level == null || !isShown(level.view()) ? null : level;
    }

    /** Whether something of a stock was moved or sent; what was only brought back broken has no level to be shown. */
    static boolean isShown(StockLevelView level) {
        return level.lastChange() > 0;
    }

    /** The months of stocks that something moved, by key. */
    Map<String, BookPage> months(Collection<String> stocks) {
        Map<String, BookPage> months = HashMap.newHashMap(stocks.size());
        levels.load(stocks).forEach((key, level) -> months.put(key, level.view().months()));
        months.values().removeIf(page -> page.lines().isEmpty());
        return months;
    }

    /** Levels of a location by SKU, from after a key on. */
    List<StoredView<StockLevelView>> at(LocationId location, String after, int limit) {
        return find(at(location).append(KEY, new Document("$gt", after)), limit, MONTHS);
    }

    /** Levels of a location that have had stock events, by SKU, from a SKU on. */
    List<StoredView<StockLevelView>> stocked(LocationId location, String fromSku, int limit) {
        Document filter = at(location).append(KEY, new Document("$gte", fromSku))
                .append(SINCE, new Document("$gt", ""));
        return brief(filter, limit);
    }

    /** Levels of a SKU, by location. */
    List<StoredView<StockLevelView>> everywhere(Sku sku, int limit) {
        return find(new Document(SKU, sku.value()), limit, MONTHS);
    }

    /** Levels by SKU, then location, of a location, a SKU or a category, from a key on. */
    List<StoredView<StockLevelView>> page(@Nullable LocationId location, @Nullable Sku sku, @Nullable String category,
            PageRequest page) {
        return category == null
                ? levels(location, sku, page.after(), page.limit())
                : levelsOf(category, location, page.after(), page.limit());
    }

    private List<StoredView<StockLevelView>> levels(@Nullable LocationId location, @Nullable Sku sku,
            @Nullable String after,
            int limit) {
        Document filter = at(location);
        if (after != null) {
            filter.append(KEY, new Document("$gt", after));
        }
        if (sku != null) {
            filter.append(SKU, sku.value());
        }
        return brief(filter.append(LAST_CHANGE, new Document("$gt", 0)), limit);
    }

    /** What is listed is not asked for what was sold, nor for its book. */
    private List<StoredView<StockLevelView>> brief(Document filter, int limit) {
        return find(filter, limit, SOLD, MONTHS);
    }

    private List<StoredView<StockLevelView>> find(Document filter, int limit, String... leftOut) {
        return levels.find(filter, BY_KEY, limit, Projections.exclude(leftOut));
    }

    private List<StoredView<StockLevelView>> levelsOf(String category, @Nullable LocationId location,
            @Nullable String after,
            int limit) {
        List<StoredView<StockLevelView>> found = new ArrayList<>();
        String from = after == null ? "" : StockKey.skuOf(after);
        List<Sku> skus;
        do {
            skus = products.ofCategory(category, from, SKUS_AT_ONCE);
            found.addAll(levelsOf(skus, location, after == null ? "" : after, limit - found.size()));
            // The next SKU in the order of texts.
            from = skus.isEmpty() ? "" : skus.getLast().value() + " ";
        } while (skus.size() == SKUS_AT_ONCE && found.size() < limit);
        return found;
    }

    private List<StoredView<StockLevelView>> levelsOf(List<Sku> skus, @Nullable LocationId location, String after,
            int limit) {
        Set<LocationId> few = fewLocations(location);
        if (few.isEmpty()) {
            List<String> listed = skus.stream().map(Sku::value).toList();
            return brief(new Document(SKU, new Document("$in", listed)).append(KEY, new Document("$gt", after))
                    .append(LAST_CHANGE, new Document("$gt", 0)), limit);
        }
        // The keys are known, so that no other product of the locations has to be looked at.
        return levels.load(skus.stream().flatMap(sku -> few.stream().map(at -> StockKey.of(at, sku))).toList())
                .values()
                .stream()
                .filter(level -> isShown(level.view()) && level.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(StoredView::key))
                .limit(limit)
                .toList();
    }

    /** The locations that are asked for or seen, where they are few; none where they are many, or all. */
    private static Set<LocationId> fewLocations(@Nullable LocationId asked) {
        if (asked != null) {
            return Set.of(asked);
        }
        return Sight.current() instanceof Sight.Some some && some.locations().size() <= FEW ? some.locations()
                : Set.of();
    }

    private static Document at(@Nullable LocationId location) {
        return location == null ? new Document() : new Document(LOCATION, location.value());
    }
}
