package io.tillbook.query.pricing.bundle;

import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.pricing.list.PriceCourses;
import io.tillbook.query.pricing.promotion.Holding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What a till has to know of its store, but for the products, which {@link Bundles#eachProduct} tells.
 *
 * @param store the store
 * @param channel how it sells
 * @param position up to which event everything is in it
 * @param asOf the moment from which on prices and promotions are told
 * @param policy what holds at the store
 * @param labels how labels are read
 * @param promotions the versions that hold before {@link #stopAfter}
 * @param sets the product sets that they name
 * @param prices where its prices come from
 */
public record Bundle(LocationView store, String channel, long position, Instant asOf, StorePolicy policy,
        List<LabelLayout> labels, List<Holding> promotions, SortedMap<String, SetGoods> sets,
        PriceCourses.There prices) {
    /** After this long a till should have a newer one. */
    public static final Duration STALE = Duration.ofHours(24);
    /** After this long a till must not use it. */
    public static final Duration STOP = Duration.ofDays(7);

    /** Which one it is. */
    public String id() {
        return store.id().value() + "@" + position;
    }

    /** From when on a till should have a newer one. */
    public Instant staleAfter() {
        return asOf.plus(STALE);
    }

    /** From when on a till must not use it: no later price is told. */
    public Instant stopAfter() {
        return asOf.plus(STOP);
    }

    /** Whether what has changed since an older one can be told by product. */
    public boolean continues(BundleBase base) {
        return base.position() <= position && base.position() >= prices.position() && !base.asOf().isAfter(asOf)
                && base.asOf().plus(STOP).isAfter(asOf);
    }
}
