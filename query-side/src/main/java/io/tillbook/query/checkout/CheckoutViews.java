package io.tillbook.query.checkout;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Flags, held facts, refused sales and returns without a receipt in the database. */
final class CheckoutViews {

    private static final String ORDER = "order";
    private static final String LOCATION = "location";
    private static final String KIND = "kind";
    private static final String STATE = "state";
    private static final Bson NEWEST = Indexes.descending(ORDER);

    private final MongoViews<FlagView> saleFlags;
    private final MongoViews<FlagView> returnFlags;
    private final MongoViews<HeldFactView> heldFacts;
    private final MongoViews<RefusedSaleView> refusedSales;
    private final MongoViews<ReturnWithoutReceiptView> returnsWithoutReceipt;

    CheckoutViews(ViewDatabase database) {
        this.saleFlags = database.views(definition("flaggedSales", FlagView.class, FlagView::location, KIND));
        this.returnFlags = database.views(definition("flaggedReturns", FlagView.class, FlagView::location, KIND));
        this.heldFacts = database.views(definition("heldFacts", HeldFactView.class, HeldFactView::location, STATE));
        this.refusedSales = database.views(definition("refusedSales", RefusedSaleView.class,
                RefusedSaleView::location, LOCATION));
        this.returnsWithoutReceipt = database.views(definition("returnsWithoutReceipt",
                ReturnWithoutReceiptView.class, ReturnWithoutReceiptView::location, LOCATION));
    }

    MongoViews<FlagView> saleFlags() {
        return saleFlags;
    }

    MongoViews<FlagView> returnFlags() {
        return returnFlags;
    }

    MongoViews<HeldFactView> heldFacts() {
        return heldFacts;
    }

    MongoViews<RefusedSaleView> refusedSales() {
        return refusedSales;
    }

    MongoViews<ReturnWithoutReceiptView> returnsWithoutReceipt() {
        return returnsWithoutReceipt;
    }

    /** Flags, the newest day first. */
    static List<StoredView<FlagView>> flags(MongoViews<FlagView> views, CheckoutFilter filter, @Nullable Enum<?> kind,
            PageRequest page) {
        return find(views, filter, kind == null ? Map.of() : Map.of(KIND, kind.name()), page);
    }

    /** Held facts, the newest day first. */
    List<StoredView<HeldFactView>> heldFacts(CheckoutFilter filter, @Nullable Enum<?> state, PageRequest page) {
        return find(heldFacts, filter, state == null ? Map.of() : Map.of(STATE, state.name()), page);
    }

    /** Refused sales, the newest day first. */
    List<StoredView<RefusedSaleView>> refusedSales(CheckoutFilter filter, PageRequest page) {
        return find(refusedSales, filter, Map.of(), page);
    }

    /** Returns without a receipt, the newest day first. */
    List<StoredView<ReturnWithoutReceiptView>> returnsWithoutReceipt(CheckoutFilter filter, PageRequest page) {
        return find(returnsWithoutReceipt, filter, Map.of(), page);
    }

    private static <V> ViewDefinition<V> definition(String name, Class<V> view,
            Function<V, @Nullable LocationId> location, String field) {
        return new ViewDefinition<>(name, view, Whereabouts.at(LOCATION, location),
                Stream.of(NEWEST, Indexes.compoundIndex(Indexes.ascending(LOCATION), NEWEST),
                        Indexes.compoundIndex(Indexes.ascending(field), NEWEST),
                        Indexes.compoundIndex(Indexes.ascending(LOCATION, field), NEWEST)).toList());
    }

    private static <V> List<StoredView<V>> find(MongoViews<V> views, CheckoutFilter filter, Map<String, String> equal,
            PageRequest page) {
        Document wanted = new Document();
        if (filter.location() != null) {
            wanted.append(LOCATION, filter.location().value());
        }
        wanted.putAll(equal);
        Document bounds = bounds(filter, page.after());
        if (!bounds.isEmpty()) {
            wanted.append(ORDER, bounds);
        }
        return views.find(wanted, Sorts.descending(ORDER), page.limit());
    }

    // Keys begin with the business day, so that days and cursors are bounds of one and the same field.
    private static Document bounds(CheckoutFilter filter, @Nullable String cursor) {
        Document bounds = new Document();
        if (filter.from() != null) {
            bounds.append("$gte", DayOrder.from(filter.from()));
        }
        Stream.concat(Stream.ofNullable(filter.to()).map(DayOrder::after), Stream.ofNullable(cursor))
                .min(Comparator.naturalOrder())
                .ifPresent(end -> bounds.append("$lt", end));
        return bounds;
    }
}
