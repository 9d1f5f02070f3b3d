package io.tillbook.query.pricing.bundle;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceStep;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.catalog.scan.Scans;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.pricing.list.PriceCourse;
import io.tillbook.query.pricing.list.PriceCourses;
import io.tillbook.query.pricing.promotion.Holding;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.sight.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells tills what they have to know, without holding all products at once. */
public final class Bundles {
    /** The groups of views that bundles are made of. */
    static final List<String> GROUPS = List.of("bundles", Locations.GROUP, "price-lists", "promotions", "scans");
    private static final int AT_ONCE = 500;

    private final BundleViews views;
    private final Locations locations;
    private final Products products;
    private final PriceCourses prices;
    private final Promotions promotions;
    private final Scans scans;
    private final ViewsProgress progress;

    Bundles(BundleViews views, Locations locations, Products products, PriceCourses prices, Promotions promotions,
            Scans scans, ViewsProgress progress) {
        this.views = views;
        this.locations = locations;
        this.products = products;
        this.prices = prices;
        this.promotions = promotions;
        this.scans = scans;
        this.progress = progress;
    }

    /**
     * The bundle of a location; empty where there is none that is seen.
     *
     * @param channel how it sells
     * @param asOf the moment from which on prices and promotions are told
     */
    public Optional<Bundle> find(LocationId location, String channel, Instant asOf) {
        // How far the views are is asked first: what they absorb meanwhile is in the bundle, and is told again later.
        long absorbed = GROUPS.stream().mapToLong(progress::position).min().orElse(0);
        LocationView store = Sight.current().sees(location) ? locations.find(location) : null;
        if (store == null) {
            return Optional.empty();
        }
        PriceCourses.There there = prices.at(store, channel);
        List<String> keys = new ArrayList<>(List.of(BundleChangeView.CHAIN, BundleChangeView.at(location)));
        there.lists().forEach(list -> keys.add(BundleChangeView.by(list)));
        long position = Math.min(absorbed, views.last(keys));
        List<Holding> holdings = promotions.holdings(store, asOf, asOf.plus(Bundle.STOP));
        return Optional.of(new Bundle(store, channel, position, asOf, promotions.policies(store).resolve(),
                scans.layouts().layouts(), holdings,
                promotions.goods(holdings.stream().map(holding -> holding.rule().rule()).toList()), there));
    }

    /**
     * The products of a bundle in the order of their SKUs.
     *
     * @param since the bundle that a till has, which this one {@link Bundle#continues}; null where it has none
     */
    public void eachProduct(Bundle bundle, @Nullable BundleBase since, Consumer<BundledProduct> into) {
        List<StoredView<ProductView>> page = products.stored(null, AT_ONCE);
        while (!page.isEmpty()) {
            Map<Sku, PriceCourse> courses = bundle.prices().of(page.stream().map(StoredView::view).toList());
            page.forEach(stored -> into.accept(bundled(bundle, since, stored,
                    Objects.requireNonNull(courses.get(stored.view().sku())))));
            page = products.stored(page.getLast().key(), AT_ONCE);
        }
    }

    private static BundledProduct bundled(Bundle bundle, @Nullable BundleBase since, StoredView<ProductView> stored,
            PriceCourse course) {
        List<PriceStep> steps = course.steps(bundle.asOf(), bundle.stopAfter());
        boolean isChanged = since == null || stored.position() > since.position()
                || course.position() > since.position()
                || !steps.equals(course.steps(since.asOf(), since.asOf().plus(Bundle.STOP)));
        return new BundledProduct(stored.view(), steps, isChanged);
    }
}
