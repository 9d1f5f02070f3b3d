package io.tillbook.query.alerts;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.TillAlertKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Alerts, and what has to be watched for them, in the database. */
final class AlertViews {

    private static final String ACCOUNT = "account";
    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String KIND = "kind";
    private static final String OPENNESS = "openness";
    private static final String RAISED = "raisedPosition";
    private static final Bson NEWEST_FIRST = Sorts.descending(RAISED);
    private static final ViewDefinition<StockAlertView> ALERTS = new ViewDefinition<>("stockAlerts",
            StockAlertView.class, Whereabouts.at(LOCATION, StockAlertView::location),
            List.of(Indexes.descending(RAISED), newestOf(OPENNESS), newestOf(KIND), newestOf(LOCATION),
                    newestOf(LOCATION, OPENNESS), newestOf(KIND, OPENNESS), newestOf(LOCATION, KIND)));
    private static final ViewDefinition<TillAlert> TILLS = new ViewDefinition<>("tillAlerts", TillAlert.class,
            Whereabouts.at(LOCATION, TillAlert::location), List.of(Indexes.descending(RAISED), newestOf(OPENNESS),
                    newestOf(KIND), newestOf(LOCATION), newestOf(LOCATION, OPENNESS), newestOf(KIND, OPENNESS)));
    private static final ViewDefinition<BillAlert> BILLS = new ViewDefinition<>("billAlerts", BillAlert.class,
            new Whereabouts.Chain<>(), List.of(Indexes.descending(RAISED), newestOf(OPENNESS), newestOf(ACCOUNT),
                    newestOf(ACCOUNT, OPENNESS)));
    private static final ViewDefinition<WatchedStock> STOCKS = new ViewDefinition<>("watchedStocks",
            WatchedStock.class, Whereabouts.at(LOCATION, WatchedStock::location),
            List.of(Indexes.ascending(LOCATION, KEY)));
    private static final ViewDefinition<PolicyMark> MARKS = new ViewDefinition<>("policyMarks", PolicyMark.class,
            Whereabouts.shared(), List.of());

    private final MongoViews<StockAlertView> alerts;
    private final MongoViews<TillAlert> tills;
    private final MongoViews<BillAlert> bills;
    private final MongoViews<WatchedStock> stocks;
    private final MongoViews<PolicyMark> marks;

    AlertViews(ViewDatabase database) {
        this.alerts = database.views(ALERTS);
        this.tills = database.views(TILLS);
        this.bills = database.views(BILLS);
        this.stocks = database.views(STOCKS);
        this.marks = database.views(MARKS);
    }

    /** Key of a watched stock; the slash is in no id. */
    static String key(LocationId location, Sku sku) {
        return location.value() + "/" + sku.value();
    }

    MongoViews<StockAlertView> alerts() {
        return alerts;
    }

    MongoViews<TillAlert> tills() {
        return tills;
    }

    MongoViews<BillAlert> bills() {
        return bills;
    }

    MongoViews<WatchedStock> stocks() {
        return stocks;
    }

    MongoViews<PolicyMark> marks() {
        return marks;
    }

    /** Alerts about stocks, those raised last first. */
    List<StoredView<StockAlertView>> alerts(@Nullable LocationId location, @Nullable AlertKind kind,
            @Nullable Openness openness, @Nullable Long before, int limit) {
        return alerts.find(filter(location, kind, openness, before), NEWEST_FIRST, limit);
    }

    /** Alerts about tills, those raised last first. */
    List<StoredView<TillAlert>> tillAlerts(@Nullable LocationId location, @Nullable TillAlertKind kind,
            @Nullable Openness openness, @Nullable Long before, int limit) {
        return tills.find(filter(location, kind, openness, before), NEWEST_FIRST, limit);
    }

    /** Alerts about bills, those raised last first. */
    List<StoredView<BillAlert>> billAlerts(@Nullable ProviderAccount account, @Nullable Openness openness,
            @Nullable Long before, int limit) {
        Document filter = filter(null, null, openness, before);
        return bills.find(account == null ? filter : filter.append(ACCOUNT, account.value()), NEWEST_FIRST, limit);
    }

    private static Document filter(@Nullable LocationId location, @Nullable Enum<?> kind,
            @Nullable Openness openness, @Nullable Long before) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (kind != null) {
            filter.append(KIND, kind.name());
        }
        if (openness != null) {
            filter.append(OPENNESS, openness.name());
        }
        if (before != null) {
            filter.append(RAISED, new Document("$lt", before));
        }
        return filter;
    }

    /** Stocks of a location in the order of their keys, from one on. */
    List<StoredView<WatchedStock>> stocksOf(LocationId location, @Nullable String after, int limit) {
        Document filter = new Document(LOCATION, location.value());
        if (after != null) {
            filter.append(KEY, new Document("$gt", after));
        }
        return stocks.find(filter, Sorts.ascending(KEY), limit);
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(RAISED));
    }
}
