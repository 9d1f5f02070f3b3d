package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceLevel;
import io.tillbook.api.pricing.list.PriceList;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prices of products at places, as far as whoever asks sees them. */
final class PriceBooks {

    private final PriceListViews views;
    private final Locations locations;

    PriceBooks(PriceListViews views, Locations locations) {
        this.views = views;
        this.locations = locations;
    }

    /** Lists that are seen: those of stores by whoever sees the store, others by everybody. */
    Stream<PriceList> seen() {
        return views.all().all().filter(list -> isSeen(list.scope().store()));
    }

    private static boolean isSeen(@Nullable LocationId store) {
        return store == null || Sight.current().sees(store);
    }

    /** Lists that hold at a location, closed ones included; by a channel too where one is named. */
    List<PriceListId> at(LocationId location) {
        PricePlace place = place(location, null);
        return place == null
                ? List.of()
                : views.all()
                        .all()
                        .filter(list -> list.scope().level() == PriceLevel.CHANNEL || list.scope().covers(place))
                        .map(PriceList::list)
                        .toList();
    }

    /** A location as far as prices depend on it; null where it is not seen or there is none. */
    @Nullable
    PricePlace place(LocationId location, @Nullable String channel) {
        LocationView found = Sight.current().sees(location) ? locations.find(location) : null;
        return found == null ? null : new PricePlace(location, found.region(), found.zone(), channel);
    }

    /** The prices of products at a place, in their order. */
    Map<Sku, PriceResolution> of(PricePlace place, Collection<ProductView> products) {
        PriceLists lists = views.covering(place);
        List<PriceListId> there = lists.all().map(PriceList::list).toList();
        Map<Sku, PriceBook> books = views.books(products.stream().map(ProductView::sku).toList(), there);
        Map<Sku, PriceResolution> prices = new LinkedHashMap<>();
        products.forEach(product -> prices.put(product.sku(), new PriceResolution(lists,
                books.getOrDefault(product.sku(), PriceBook.EMPTY), product.listPriceMinor(), place)));
        return prices;
    }

    /** The rules of a list at a moment; null where it is not seen or there is none. */
    @Nullable
    PriceRules rules(PriceListId id, Instant now) {
        StoredView<PriceListView> found = views.lists().get(id.value());
        if (found == null || !isSeen(found.view().list().scope().store())) {
            return null;
        }
        PriceList list = found.view().list();
        LocationId store = list.scope().store();
        PricePlace place = store == null
                ? PricePlace.of(list.scope(), Objects.requireNonNull(list.zone()))
                : place(store, null);
        return place == null ? null : new PriceRules(views.covering(place), list, place, now);
    }
}
