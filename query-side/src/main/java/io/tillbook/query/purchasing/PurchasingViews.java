package io.tillbook.query.purchasing;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Suppliers, orders and receipts in the database. */
final class PurchasingViews {

    private static final String KEY = "_id";
    private static final String PLACE = "place";
    private static final String LOCATION = "location";
    private static final String SUPPLIER = "supplier";
    private static final String OPEN = "isOpen";
    private static final Bson NEWEST_FIRST = Sorts.descending(PLACE);
    private static final ViewDefinition<SupplierView> SUPPLIERS = new ViewDefinition<>("suppliers",
            SupplierView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<OrderView> ORDERS = new ViewDefinition<>("purchaseOrders", OrderView.class,
            Whereabouts.at(LOCATION, OrderView::location),
            List.of(Indexes.descending(PLACE), newestOf(LOCATION), newestOf(SUPPLIER), newestOf(OPEN),
                    newestOf(LOCATION, OPEN), newestOf(SUPPLIER, OPEN), newestOf(LOCATION, SUPPLIER),
                    newestOf(LOCATION, SUPPLIER, OPEN)));
    private static final ViewDefinition<ReceiptView> RECEIPTS = new ViewDefinition<>("goodsReceipts",
            ReceiptView.class, Whereabouts.at(LOCATION, ReceiptView::location),
            List.of(Indexes.descending(PLACE), newestOf(LOCATION), newestOf(SUPPLIER),
                    newestOf(LOCATION, SUPPLIER)));

    private final MongoViews<SupplierView> suppliers;
    private final MongoViews<OrderView> orders;
    private final MongoViews<ReceiptView> receipts;

    PurchasingViews(ViewDatabase database) {
        this.suppliers = database.views(SUPPLIERS);
        this.orders = database.views(ORDERS);
        this.receipts = database.views(RECEIPTS);
    }

    MongoViews<SupplierView> suppliers() {
        return suppliers;
    }

    MongoViews<OrderView> orders() {
        return orders;
    }

    MongoViews<ReceiptView> receipts() {
        return receipts;
    }

    /** Suppliers in the order of their ids. */
    List<StoredView<SupplierView>> suppliers(PageRequest page) {
        String after = page.after();
        return suppliers.find(new Document(KEY, new Document("$gt", after == null ? "" : after)), Sorts.ascending(KEY),
                page.limit());
    }

    /** Those of some ids. */
    Map<String, SupplierView> suppliers(Set<String> ids) {
        return suppliers.load(ids)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        each -> each.getValue().view()));
    }

    /** Orders, the newest first. */
    List<StoredView<OrderView>> orders(@Nullable LocationId location, @Nullable SupplierId supplier,
            @Nullable Boolean open, PageRequest page) {
        Document wanted = wanted(location, supplier, page);
        if (open != null) {
            wanted.append(OPEN, open);
        }
        return orders.find(wanted, NEWEST_FIRST, page.limit());
    }

    /** Receipts, the newest first. */
    List<StoredView<ReceiptView>> receipts(@Nullable LocationId location, @Nullable SupplierId supplier,
            PageRequest page) {
        return receipts.find(wanted(location, supplier, page), NEWEST_FIRST, page.limit());
    }

    private static Document wanted(@Nullable LocationId location, @Nullable SupplierId supplier, PageRequest page) {
        Long before = page.afterNumber();
        Document wanted = before == null ? new Document() : new Document(PLACE, new Document("$lt", before));
        if (location != null) {
            wanted.append(LOCATION, location.value());
        }
        if (supplier != null) {
            wanted.append(SUPPLIER, supplier.value());
        }
        return wanted;
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(PLACE));
    }
}
