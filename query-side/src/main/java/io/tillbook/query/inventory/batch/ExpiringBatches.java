package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Batches on hand by their last day. */
record ExpiringBatches(BatchViews views, CurrentStock stock, Products products, Locations locations) {

    private static final int AT_ONCE = 200;

    /**
     * Which batches are wanted.
     *
     * @param withinDays most days they have left
     */
    record Filter(@Nullable LocationId location, int withinDays, @Nullable String category) {}

    /**
     * A batch in the list.
     *
     * @param due its place in it
     */
    private record Due(String due, BatchNow batch) {}

    /** The batches of a page. */
    Connection<BatchNow> page(Filter filter, PageRequest page) {
        LocationId location = filter.location();
        LocalDate today = location == null ? locations.latestToday() : locations.today(location);
        LocalDate last = Days.nearest(today.plusDays(filter.withinDays()));
        return LookThrough.page(page, after -> {
            List<StoredView<BatchPlaceView>> places = views.due(location, last, after, AT_ONCE);
            return new Part<>(due(places, filter), places.size(),
                    places.size() < AT_ONCE ? null : places.getLast().view().due());
        }, Due::due, Due::batch);
    }

    private List<Due> due(List<StoredView<BatchPlaceView>> places, Filter filter) {
        List<BatchPlaceView> views = places.stream().map(StoredView::view).filter(inCategory(places, filter)).toList();
        Map<String, List<BatchNow>> batches = stock.batches(
                views.stream().map(place -> StockKey.of(place.location(), place.sku())).distinct().toList());
        return views.stream()
                .map(place -> due(place, batches))
                .flatMap(Optional::stream)
                .filter(due -> due.batch().daysLeft() != null && due.batch().daysLeft() <= filter.withinDays())
                .toList();
    }

    private Predicate<BatchPlaceView> inCategory(List<StoredView<BatchPlaceView>> places,
            Filter filter) {
        String category = filter.category();
        if (category == null) {
            return place -> true;
        }
        Map<Sku, ProductView> known = products.of(places.stream().map(place -> place.view().sku()).toList());
        return place -> {
            ProductView product = known.get(place.sku());
            return product != null && category.equals(product.category());
        };
    }

    private static Optional<Due> due(BatchPlaceView place, Map<String, List<BatchNow>> batches) {
        String due = place.due();
        return due == null
                ? Optional.empty()
                : batches.getOrDefault(StockKey.of(place.location(), place.sku()), List.of())
                        .stream()
                        .filter(batch -> batch.batch().equals(place.batch()))
                        .findFirst()
                        .map(batch -> new Due(due, batch));
    }
}
