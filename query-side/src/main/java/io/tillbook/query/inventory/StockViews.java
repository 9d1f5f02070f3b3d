package io.tillbook.query.inventory;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Stock levels in the database. */
final class StockViews {

    private static final String KEY = "_id";
    private static final String SKU = "sku";
    private static final String LOCATION = "location";
    private static final String CATEGORY = "category";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final int SKUS_AT_ONCE = 100;
    private static final ViewDefinition<StockLevelView> LEVELS = new ViewDefinition<>("stockLevels",
            StockLevelView.class, List.of(Indexes.ascending(LOCATION, KEY), Indexes.ascending(SKU, KEY)));
    private static final ViewDefinition<StockedProductView> PRODUCTS = new ViewDefinition<>("stockedProducts",
            StockedProductView.class, List.of(Indexes.ascending(CATEGORY, KEY)));

    private static final ViewDefinition<StockedLocationView> LOCATIONS = new ViewDefinition<>("stockedLocations",
            StockedLocationView.class, List.of());

    private final MongoViews<StockLevelView> levels;
    private final MongoViews<StockedProductView> products;
    private final MongoViews<StockedLocationView> locations;

    StockViews(ViewDatabase database) {
        this.levels = database.views(LEVELS);
        this.products = database.views(PRODUCTS);
        this.locations = database.views(LOCATIONS);
    }

    MongoViews<StockLevelView> levels() {
        return levels;
    }

    MongoViews<StockedProductView> products() {
        return products;
    }

    MongoViews<StockedLocationView> locations() {
        return locations;
    }

    /** What is known of products, by SKU, in one reading. */
    Map<Sku, StockedProductView> productsOf(Collection<Sku> skus) {
        Map<Sku, StockedProductView> found = HashMap.newHashMap(skus.size());
        products.load(skus.stream().map(Sku::value).toList())
                .values()
                .forEach(product -> found.put(product.view().sku(), product.view()));
        return found;
    }

    /** Levels by SKU, then location, of a location, a SKU or a category, from a key on. */
    List<Absorbed<StockLevelView>> page(@Nullable LocationId location, @Nullable Sku sku, @Nullable String category,
            PageRequest page) {
        return category == null
                ? levels(location, sku, page.after(), page.limit())
                : levelsOf(category, location, page.after(), page.limit());
    }

    private List<Absorbed<StockLevelView>> levels(@Nullable LocationId location, @Nullable Sku sku,
            @Nullable String after,
            int limit) {
        Document filter = at(location);
        if (after != null) {
            filter.append(KEY, new Document("$gt", after));
        }
        if (sku != null) {
            filter.append(SKU, sku.value());
        }
        return levels.find(filter, BY_KEY, limit);
    }

    private List<Absorbed<StockLevelView>> levelsOf(String category, @Nullable LocationId location,
            @Nullable String after,
            int limit) {
        List<Absorbed<StockLevelView>> found = new ArrayList<>();
        String from = after == null ? "" : StockKey.skuOf(after);
        List<String> skus;
        do {
            skus = skusOf(category, from);
            found.addAll(levelsOf(skus, location, after == null ? "" : after, limit - found.size()));
            // The next SKU in the order of texts.
            from = skus.isEmpty() ? "" : skus.getLast() + " ";
        } while (skus.size() == SKUS_AT_ONCE && found.size() < limit);
        return found;
    }

    private List<Absorbed<StockLevelView>> levelsOf(List<String> skus, @Nullable LocationId location, String after,
            int limit) {
        if (location == null) {
            Document filter = new Document(SKU, new Document("$in", skus)).append(KEY, new Document("$gt", after));
            return levels.find(filter, BY_KEY, limit);
        }
        // The keys are known, so that no other product of the location has to be looked at.
        return levels.load(skus.stream().map(sku -> StockKey.of(location, new Sku(sku))).toList())
                .values()
                .stream()
                .filter(level -> level.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Absorbed::key))
                .limit(limit)
                .toList();
    }

    private List<String> skusOf(String category, String from) {
        Document filter = new Document(CATEGORY, category).append(KEY, new Document("$gte", from));
        return products.find(filter, BY_KEY, SKUS_AT_ONCE).stream().map(Absorbed::key).toList();
    }

    private static Document at(@Nullable LocationId location) {
        return location == null ? new Document() : new Document(LOCATION, location.value());
    }
}
