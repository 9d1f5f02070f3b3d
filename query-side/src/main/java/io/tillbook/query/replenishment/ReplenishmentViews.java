package io.tillbook.query.replenishment;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Stocks with what bears on their replenishment, in the database. */
final class ReplenishmentViews {

    /** How many stocks are read at once. */
    static final int CHUNK = 200;
    /** Most locations that one SKU is looked for at. */
    static final int MOST_LOCATIONS = 1_000;

    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String SKU = "sku";
    private static final String CATEGORY = "category";
    private static final String SUPPLIER = "supplier";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final ViewDefinition<StockPositionView> STOCKS = new ViewDefinition<>("stockPositions",
            StockPositionView.class, List.of(Indexes.ascending(LOCATION, KEY), Indexes.ascending(SKU, KEY)));
    private static final ViewDefinition<SuppliedProductView> PRODUCTS = new ViewDefinition<>("suppliedProducts",
            SuppliedProductView.class, List.of(Indexes.ascending(CATEGORY, KEY), Indexes.ascending(SUPPLIER, KEY)));
    private static final ViewDefinition<PolicyDefaultView> DEFAULTS = new ViewDefinition<>("stockPolicyDefaults",
            PolicyDefaultView.class, List.of());
    private static final ViewDefinition<StoreZoneView> ZONES = new ViewDefinition<>("storeZones",
            StoreZoneView.class, List.of());

    private final MongoViews<StockPositionView> stocks;
    private final MongoViews<SuppliedProductView> products;
    private final MongoViews<PolicyDefaultView> defaults;
    private final MongoViews<StoreZoneView> zones;

    /**
     * Some stocks of a location in the order of their SKUs.
     *
     * @param stocks the stocks
     * @param next the SKU to go on after; null at the end
     */
    record Chunk(List<StockPositionView> stocks, @Nullable String next) {}

    /**
     * Which products are wanted.
     *
     * @param category those of a category
     * @param supplier those of a supplier
     */
    record Wanted(@Nullable String category, @Nullable SupplierId supplier) {

        private boolean isEverything() {
            return category == null && supplier == null;
        }
    }

    ReplenishmentViews(ViewDatabase database) {
        this.stocks = database.views(STOCKS);
        this.products = database.views(PRODUCTS);
        this.defaults = database.views(DEFAULTS);
        this.zones = database.views(ZONES);
    }

    MongoViews<StockPositionView> stocks() {
        return stocks;
    }

    MongoViews<SuppliedProductView> products() {
        return products;
    }

    MongoViews<PolicyDefaultView> defaults() {
        return defaults;
    }

    MongoViews<StoreZoneView> zones() {
        return zones;
    }

    /** The next stocks of a location whose SKU comes after another. */
    Chunk chunk(LocationId location, Wanted wanted, @Nullable String afterSku) {
        return wanted.isEverything() ? chunkOfAll(location, afterSku) : chunkOf(location, wanted, afterSku);
    }

    /** All stocks of a SKU. */
    List<StockPositionView> everywhere(Sku sku) {
        return views(stocks.find(new Document(SKU, sku.value()), BY_KEY, MOST_LOCATIONS));
    }

    private Chunk chunkOfAll(LocationId location, @Nullable String afterSku) {
        Document filter = new Document(LOCATION, location.value());
        if (afterSku != null) {
            filter.append(KEY, new Document("$gt", StockPositionView.key(location, new Sku(afterSku))));
        }
        List<StockPositionView> found = views(stocks.find(filter, BY_KEY, CHUNK));
        return new Chunk(found, found.size() < CHUNK ? null : found.getLast().sku().value());
    }

    private Chunk chunkOf(LocationId location, Wanted wanted, @Nullable String afterSku) {
        Document filter = new Document(KEY, new Document("$gt", afterSku == null ? "" : afterSku));
        if (wanted.category() != null) {
            filter.append(CATEGORY, wanted.category());
        }
        SupplierId supplier = wanted.supplier();
        if (supplier != null) {
            filter.append(SUPPLIER, supplier.value());
        }
        List<SuppliedProductView> found = views(products.find(filter, BY_KEY, CHUNK));
        List<String> keys = found.stream().map(each -> StockPositionView.key(location, each.sku())).toList();
        Map<String, Absorbed<StockPositionView>> loaded = stocks.load(keys);
        List<StockPositionView> there = views(keys.stream().map(loaded::get).filter(Objects::nonNull).toList());
        return new Chunk(there, found.size() < CHUNK ? null : found.getLast().sku().value());
    }

    private static <V> List<V> views(List<Absorbed<V>> documents) {
        List<V> views = new ArrayList<>(documents.size());
        documents.forEach(each -> views.add(each.view()));
        return views;
    }
}
