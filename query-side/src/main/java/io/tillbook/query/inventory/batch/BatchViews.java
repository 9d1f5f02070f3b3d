package io.tillbook.query.inventory.batch;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Batches in the database. */
public final class BatchViews {

    /** The group of views that they are part of; it knows of all events that the group has absorbed. */
    public static final String GROUP = "inventory";

    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String LOT = "lot";
    private static final String DUE = "due";
    private static final String PLACE = "place";
    private static final String KIND = "kind";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final Bson BY_LAST_DAY = Sorts.ascending(DUE);
    private static final Bson AS_IT_HAPPENED = Sorts.ascending(PLACE);
    private static final ViewDefinition<BatchPlaceView> PLACES = new ViewDefinition<>("batchPlaces",
            BatchPlaceView.class, Whereabouts.at(LOCATION, BatchPlaceView::location),
            List.of(Indexes.ascending(LOCATION, DUE), Indexes.ascending(DUE),
                    Indexes.ascending(LOT, KEY)));
    private static final ViewDefinition<BatchOriginView> LOTS =
            new ViewDefinition<>("batchLots", BatchOriginView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<SupplierBatchView> SUPPLIER_LOTS = new ViewDefinition<>("supplierLots",
            SupplierBatchView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<BatchStepView> STEPS = new ViewDefinition<>("batchSteps", BatchStepView.class,
            Whereabouts.at(LOCATION, BatchStepView::location), List.of(Indexes.ascending(LOT, PLACE)));

    private final MongoViews<BatchPlaceView> places;
    private final MongoViews<BatchOriginView> lots;
    private final MongoViews<SupplierBatchView> supplierLots;
    private final MongoViews<BatchStepView> steps;

    BatchViews(ViewDatabase database) {
        this.places = database.views(PLACES);
        this.lots = database.views(LOTS);
        this.supplierLots = database.views(SUPPLIER_LOTS);
        this.steps = database.views(STEPS);
    }

    /**
     * A batch on hand that has a last day.
     *
     * @param place its place in the order of last days, to go on from
     */
    public record Due(String place, Sku sku, BatchId batch) {}

    /**
     * The next batches on hand at a location whose last day is one or an earlier one; fewer than {@code limit} where
     * there are no more.
     *
     * @param after the place to go on from; from the beginning where it is null
     */
    public List<Due> dueBy(LocationId location, LocalDate last, @Nullable String after, int limit) {
        return due(location, last, after, limit).stream()
                .map(StoredView::view)
                .map(each -> new Due(Objects.requireNonNull(each.due()), each.sku(), each.batch()))
                .toList();
    }

    /** All views with what folds them. */
    public List<GroupedView<?>> grouped() {
        return List.of(GroupedView.silent(new BatchPlaceProjection(), places),
                GroupedView.silent(new BatchOriginProjection(), lots),
                GroupedView.silent(new SupplierBatchProjection(), supplierLots),
                GroupedView.silent(new BatchStepProjection(), steps));
    }

    MongoViews<BatchOriginView> lots() {
        return lots;
    }

    MongoViews<SupplierBatchView> supplierLots() {
        return supplierLots;
    }

    /** Where there is something of a batch, at most so many places. */
    List<StoredView<BatchPlaceView>> places(BatchKey lot, int limit) {
        return places.find(new Document(LOT, lot.key()), BY_KEY, limit);
    }

    /** Batches on hand by their last day, up to one, from a place in that order on. */
    List<StoredView<BatchPlaceView>> due(@Nullable LocationId location, LocalDate last, @Nullable String after,
            int limit) {
        Document filter = new Document();
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        filter.append(DUE, new Document("$gt", after == null ? "" : after)
                .append("$lt", BatchPlaceView.after(last)));
        return places.find(filter, BY_LAST_DAY, limit);
    }

    /** What happened to a batch as it happened, of one kind or of all. */
    List<StoredView<BatchStepView>> steps(BatchKey lot, @Nullable LocationId location, @Nullable BatchStepKind kind,
            @Nullable String after, int limit) {
        Document filter = new Document(LOT, lot.key());
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        if (kind != null) {
            filter.append(KIND, kind.name());
        }
        filter.append(PLACE, new Document("$gt", after == null ? "" : after));
        return steps.find(filter, AS_IT_HAPPENED, limit);
    }
}
