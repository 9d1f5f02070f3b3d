package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.StoredView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about batches. */
@Controller
final class BatchQueries {

    private static final int MAX_DAYS = 36_500;
    private static final int MAX_PLACES = 1_000;

    private final BatchViews views;
    private final CurrentStock stock;
    private final ExpiringBatches expiring;
    private final StepPages steps;

    BatchQueries(BatchViews views, CurrentStock stock, ExpiringBatches expiring, StepPages steps) {
        this.views = views;
        this.stock = stock;
        this.expiring = expiring;
        this.steps = steps;
    }

    @QueryMapping
    Connection<BatchNow> expiring(@Argument @Nullable String location, @Argument int withinDays,
            @Argument @Nullable String category, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        if (withinDays < 0 || withinDays > MAX_DAYS) {
            throw new BadArgument("withinDays", "must be between 0 and " + MAX_DAYS);
        }
        PageRequest page = PageRequest.of(first, after);
        return expiring.page(new ExpiringBatches.Filter(at, withinDays, category), page);
    }

    @QueryMapping
    @Nullable
    BatchTrace batch(@Argument @Nullable String location, @Argument String sku, @Argument String batch) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        BatchKey lot =
                new BatchKey(BadArgument.parse("sku", sku, Sku::new), BadArgument.parse("batch", batch, BatchId::new));
        return trace(lot, at);
    }

    @QueryMapping
    @Nullable
    SupplierBatch supplierLot(@Argument String supplier, @Argument String batch) {
        SupplierId of = BadArgument.parse("supplier", supplier, SupplierId::new);
        BatchId id = BadArgument.parse("batch", batch, BatchId::new);
        StoredView<SupplierBatchView> found = views.supplierLots().get(SupplierBatchView.key(of, id));
        if (found == null) {
            return null;
        }
        List<BatchOriginView> lots = views.lots()
                .load(found.view().skus().stream().map(sku -> new BatchKey(sku, id).key()).toList())
                .values()
                .stream()
                .map(StoredView::view)
                .toList();
        return new SupplierBatch(of, id, lots.stream().map(lot -> BatchTrace.of(lot, null)).toList());
    }

    @SchemaMapping(typeName = "BatchTrace")
    List<BatchNow> stocks(BatchTrace trace) {
        List<String> places = views.places(trace.lot(), MAX_PLACES)
                .stream()
                .map(StoredView::view)
                .filter(place -> trace.only() == null || place.location().equals(trace.only()))
                .map(place -> StockKey.of(place.location(), place.sku()))
                .toList();
        var batches = stock.batches(places);
        return places.stream()
                .flatMap(place -> batches.getOrDefault(place, List.of()).stream())
                .filter(batch -> batch.batch().equals(trace.batch()))
                .toList();
    }

    @SchemaMapping(typeName = "BatchTrace", field = "steps")
    Connection<BatchStep> stepsOfBatch(BatchTrace trace, @Argument @Nullable BatchStepKind kind,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return steps.page(List.of(trace.lot()), trace.only(), kind, PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "SupplierLot", field = "steps")
    Connection<BatchStep> stepsOfSupplierLot(SupplierBatch lot, @Argument @Nullable BatchStepKind kind,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return steps.page(lot.lots(), null, kind, PageRequest.of(first, after));
    }

    private @Nullable BatchTrace trace(BatchKey lot, @Nullable LocationId only) {
        StoredView<BatchOriginView> known = views.lots().get(lot.key());
        if (known != null) {
            return BatchTrace.of(known.view(), only);
        }
        // Goods may be sold under a number that never came in.
        return steps.isEmpty(lot) ? null : BatchTrace.of(BatchOriginView.none(lot), only);
    }
}
