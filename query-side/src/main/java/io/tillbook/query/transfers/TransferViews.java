package io.tillbook.query.transfers;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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
            TransferView.class, Whereabouts.at(FROM, TransferView::from).or(TO, TransferView::to),
            List.of(Indexes.descending(BEGUN), newestOf(FROM), newestOf(TO), newestOf(STATE),
                    newestOf(FROM, STATE), newestOf(TO, STATE)));
    private static final ViewDefinition<TransferredSkuView> SKUS = new ViewDefinition<>("transferredSkus",
            TransferredSkuView.class, new Whereabouts.PartOf<>(TRANSFERS.name()), List.of(newestOf(SKU)));
    private static final ViewDefinition<TransitLineView> TRANSIT = new ViewDefinition<>("transitLines",
            TransitLineView.class, Whereabouts.at(FROM, TransitLineView::from).or(TO, TransitLineView::to),
            List.of(Indexes.ascending(PLACE), Indexes.ascending(TO, PLACE), Indexes.ascending(FROM, PLACE),
                    Indexes.ascending(SKU, PLACE), Indexes.ascending(TO, SKU, PLACE),
                    Indexes.ascending(FROM, SKU, PLACE)));
    private static final ViewDefinition<TransitTotalView> TOTALS = new ViewDefinition<>("transitTotals",
            TransitTotalView.class, new Whereabouts.Chain<>(), List.of());

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

    /** The next transfers of a SKU, the newest first; those that are not seen are looked at, but not found. */
    Part<TransferView> ofSku(Sku sku, @Nullable Long before) {
        List<StoredView<TransferredSkuView>> part = skus.find(before(before).append(SKU, sku.value()), NEWEST_FIRST,
                AT_ONCE);
        List<String> ids = part.stream().map(each -> each.view().transfer().value()).toList();
        Map<String, StoredView<TransferView>> loaded = transfers.load(ids);
        List<TransferView> found = ids.stream()
                .map(loaded::get)
                .filter(Objects::nonNull)
                .map(StoredView::view)
                .toList();
        return new Part<>(found, part.size(),
                part.size() < AT_ONCE ? null : Long.toString(part.getLast().view().begun()));
    }

    /** Goods on their way, in the order of destinations and SKUs. */
    List<StoredView<TransitLineView>> inTransit(@Nullable LocationId to, @Nullable Sku sku, PageRequest page) {
        String after = page.after();
        return transit.find(inTransit(to, sku, after == null ? "" : after), BY_PLACE, page.limit());
    }

    private static Document inTransit(@Nullable LocationId to, @Nullable Sku sku, String after) {
        Document wanted = new Document();
        if (to != null) {
            wanted.append(TO, to.value());
        }
        if (sku != null) {
            wanted.append(SKU, sku.value());
        }
        return wanted.append(PLACE, new Document("$gt", after));
    }

    /** All of them together. */
    MovedGoods total(@Nullable LocationId to, @Nullable Sku sku) {
        if (Sight.current() instanceof Sight.Some) {
            return totalOfLines(to, sku);
        }
        StoredView<TransitTotalView> total = totals.get(TransitTotalView.key(to, sku));
        return total == null ? MovedGoods.NONE : total.view().goods();
    }

    /** Totals are of the whole chain: what is seen of it has to be added up, which is what is on its way right now. */
    private MovedGoods totalOfLines(@Nullable LocationId to, @Nullable Sku sku) {
        AtomicReference<MovedGoods> total = new AtomicReference<>(MovedGoods.NONE);
        transit.each(inTransit(to, sku, ""))
                .forEach(
                        line -> total.accumulateAndGet(line.view().goods(), MovedGoods::plus));
        return total.get();
    }

    private static Document before(@Nullable Long place) {
        return place == null ? new Document() : new Document(BEGUN, new Document("$lt", place));
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(BEGUN));
    }
}
