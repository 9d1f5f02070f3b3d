package io.tillbook.query.transfers;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Transfers and goods on their way in the database. */
final class TransferViews {

    /** How many transfers of a SKU are read together. */
    static final int AT_ONCE = 100;

    private static final String BEGUN = "begun";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String STATE = "state";
    private static final String SKU = "sku";
    private static final String PLACE = "place";
    private static final Bson NEWEST_FIRST = Sorts.descending(BEGUN);
    private static final Bson BY_PLACE = Sorts.ascending(PLACE);
    private static final ViewDefinition<TransferView> TRANSFERS = new ViewDefinition<>("transfers",
            TransferView.class, List.of(Indexes.descending(BEGUN), newestOf(FROM), newestOf(TO), newestOf(STATE),
                    newestOf(FROM, STATE), newestOf(TO, STATE)));
    private static final ViewDefinition<TransferredSkuView> SKUS = new ViewDefinition<>("transferredSkus",
            TransferredSkuView.class, List.of(newestOf(SKU)));
    private static final ViewDefinition<TransitLineView> TRANSIT = new ViewDefinition<>("transitLines",
            TransitLineView.class, List.of(Indexes.ascending(PLACE), Indexes.ascending(TO, PLACE),
                    Indexes.ascending(SKU, PLACE), Indexes.ascending(TO, SKU, PLACE)));
    private static final ViewDefinition<TransitTotalView> TOTALS = new ViewDefinition<>("transitTotals",
            TransitTotalView.class, List.of());

    private final MongoViews<TransferView> transfers;
    private final MongoViews<TransferredSkuView> skus;
    private final MongoViews<TransitLineView> transit;
    private final MongoViews<TransitTotalView> totals;

    TransferViews(ViewDatabase database) {
        this.transfers = database.views(TRANSFERS);
        this.skus = database.views(SKUS);
        this.transit = database.views(TRANSIT);
        this.totals = database.views(TOTALS);
    }

    MongoViews<TransferView> transfers() {
        return transfers;
    }

    MongoViews<TransferredSkuView> skus() {
        return skus;
    }

    MongoViews<TransitLineView> transit() {
        return transit;
    }

    MongoViews<TransitTotalView> totals() {
        return totals;
    }

    /** Transfers, the newest first. */
    List<StoredView<TransferView>> page(TransfersFilter filter, PageRequest page) {
        Document wanted = before(page.afterNumber());
        if (filter.from() != null) {
            wanted.append(FROM, filter.from().value());
        }
        if (filter.to() != null) {
            wanted.append(TO, filter.to().value());
        }
        if (filter.state() != null) {
            wanted.append(STATE, filter.state().name());
        }
        return transfers.find(wanted, NEWEST_FIRST, page.limit());
    }

    /** The next transfers of a SKU, the newest first; fewer than {@link #AT_ONCE} only at the end. */
    List<TransferView> ofSku(Sku sku, @Nullable Long before) {
        List<StoredView<TransferredSkuView>> part = skus.find(before(before).append(SKU, sku.value()), NEWEST_FIRST,
                AT_ONCE);
        List<String> ids = part.stream().map(each -> each.view().transfer().value()).toList();
        Map<String, StoredView<TransferView>> loaded = transfers.load(ids);
        return ids.stream().map(loaded::get).filter(Objects::nonNull).map(StoredView::view).toList();
    }

    /** Goods on their way, in the order of destinations and SKUs. */
    List<StoredView<TransitLineView>> inTransit(@Nullable LocationId to, @Nullable Sku sku, PageRequest page) {
        Document wanted = new Document();
        if (to != null) {
            wanted.append(TO, to.value());
        }
        if (sku != null) {
            wanted.append(SKU, sku.value());
        }
        String after = page.after();
        return transit.find(wanted.append(PLACE, new Document("$gt", after == null ? "" : after)), BY_PLACE,
                page.limit());
    }

    /** All of them together. */
    MovedGoods total(@Nullable LocationId to, @Nullable Sku sku) {
        StoredView<TransitTotalView> total = totals.get(TransitTotalView.key(to, sku));
        return total == null ? MovedGoods.NONE : total.view().goods();
    }

    private static Document before(@Nullable Long place) {
        return place == null ? new Document() : new Document(BEGUN, new Document("$lt", place));
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(BEGUN));
    }
}
