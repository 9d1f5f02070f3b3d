package io.tillbook.query.replenishment;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is wanted of stocks, where products come from, and policies, in the database. */
final class ReplenishmentViews {

    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String SKU = "sku";
    private static final String SUPPLIER = "supplier";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final ViewDefinition<WantedStockView> STOCKS = new ViewDefinition<>("wantedStocks",
            WantedStockView.class, Whereabouts.at(LOCATION, WantedStockView::location),
            List.of(Indexes.ascending(LOCATION, KEY), Indexes.ascending(SKU, KEY)));
    private static final ViewDefinition<SupplyView> SUPPLIES = new ViewDefinition<>("supplies", SupplyView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(SUPPLIER, KEY)));
    private static final ViewDefinition<PolicyDefaultView> DEFAULTS = new ViewDefinition<>("stockPolicyDefaults",
            PolicyDefaultView.class, Whereabouts.shared(), List.of());

    private final MongoViews<WantedStockView> stocks;
    private final MongoViews<SupplyView> supplies;
    private final MongoViews<PolicyDefaultView> defaults;

    ReplenishmentViews(ViewDatabase database) {
        this.stocks = database.views(STOCKS);
        this.supplies = database.views(SUPPLIES);
        this.defaults = database.views(DEFAULTS);
    }

    MongoViews<WantedStockView> stocks() {
        return stocks;
    }

    MongoViews<SupplyView> supplies() {
        return supplies;
    }

    MongoViews<PolicyDefaultView> defaults() {
        return defaults;
    }

    /** What is wanted at a location, by SKU, from after one on. */
    List<WantedStockView> wantedAt(LocationId location, @Nullable Sku after, int limit) {
        Document filter = new Document(LOCATION, location.value());
        if (after != null) {
            filter.append(KEY, new Document("$gt", StockKey.of(location, after)));
        }
        return views(stocks.find(filter, BY_KEY, limit));
    }

    /** What is wanted of some SKUs at a location, in one reading. */
    List<WantedStockView> wantedOf(LocationId location, Collection<Sku> skus) {
        return views(stocks.load(skus.stream().map(sku -> StockKey.of(location, sku)).toList()).values());
    }

    /** What is wanted of a SKU anywhere. */
    List<WantedStockView> wantedEverywhere(Sku sku, int limit) {
        return views(stocks.find(new Document(SKU, sku.value()), BY_KEY, limit));
    }

    /** SKUs that come from a supplier in their order, from after one on. */
    List<Sku> suppliedBy(SupplierId supplier, String after, int limit) {
        Document filter = new Document(SUPPLIER, supplier.value()).append(KEY, new Document("$gt", after));
        return supplies.find(filter, BY_KEY, limit).stream().map(found -> found.view().sku()).toList();
    }

    /** Where products come from, of one supplier or of all, by SKU. */
    List<SupplyView> supplies(@Nullable SupplierId supplier, PageRequest page) {
        String after = page.after();
        Document filter = new Document(KEY, new Document("$gt", after == null ? "" : after));
        if (supplier != null) {
            filter.append(SUPPLIER, supplier.value());
        }
        return views(supplies.find(filter, BY_KEY, page.limit()));
    }

    private static <V> List<V> views(Collection<StoredView<V>> documents) {
        return documents.stream().map(StoredView::view).toList();
    }
}
