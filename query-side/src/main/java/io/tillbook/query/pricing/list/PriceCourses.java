package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.kernel.StoredView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How prices go on, by all lists that hold somewhere, without any promotion. */
public final class PriceCourses {
    private final PriceListViews views;

    PriceCourses(PriceListViews views) {
        this.views = views;
    }

    /** Those at a store, of what is sold by a channel. */
    public There at(LocationView store, String channel) {
        PricePlace place = new PricePlace(store.id(), store.region(), store.zone(), channel);
        List<StoredView<PriceListView>> lists = views.storedCovering(place);
        return new There(views, place, PriceListViews.lists(lists),
                lists.stream().mapToLong(StoredView::position).max().orElse(0));
    }

    /** Prices at one place, by the lists that there were when they were asked for. */
    public static final class There {
        private final PriceListViews views;
        private final PricePlace place;
        private final PriceLists lists;
        private final long position;

        private There(PriceListViews views, PricePlace place, PriceLists lists, long position) {
            this.views = views;
            this.place = place;
            this.lists = lists;
            this.position = position;
        }

        /** The lists that hold there, closed ones included. */
        public List<PriceListId> lists() {
            return lists.all().map(list -> list.list()).toList();
        }

        /** Position of the event that has last opened, changed or closed one of them; 0 where there are none. */
        public long position() {
            return position;
        }

        /** The prices of products. */
        public Map<Sku, PriceCourse> of(Collection<ProductView> products) {
            Map<Sku, Long> positions = new HashMap<>();
            Map<Sku, PriceBook> books = views.books(products.stream().map(ProductView::sku).toList(), lists(),
                    positions);
            Map<Sku, PriceCourse> courses = new HashMap<>();
            products.forEach(product -> courses.put(product.sku(), new PriceCourse(
                    new PriceResolution(lists, books.getOrDefault(product.sku(), PriceBook.EMPTY),
                            product.listPriceMinor(), place),
                    positions.getOrDefault(product.sku(), 0L))));
            return courses;
        }
    }
}
