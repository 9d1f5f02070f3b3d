package io.tillbook.device.catalog;

import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.list.BasketGrace;
import io.tillbook.api.pricing.rule.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a store sells by while it has no line: products, prices, promotions, and what the store has decided.
 *
 * @param id which one it is, {@code location@position}
 * @param location the store
 * @param position up to which event everything is in it
 * @param asOf the moment from which on it tells prices
 * @param staleAfter from when on there should be a newer one
 * @param stopAfter from when on it must not be used
 * @param zone of the store's clock
 * @param region of the store
 * @param channel how it sells
 * @param pricing what the store has decided about promotions
 * @param grace how long an open basket keeps its prices
 * @param labels how labels of scales are read
 * @param promotions the versions that hold now or begin later
 * @param sets the product sets that they name
 * @param products by their ids
 */
public record PriceBundle(String id, LocationId location, long position, Instant asOf, Instant staleAfter,
        Instant stopAfter, ZoneId zone, @Nullable String region, String channel, PricingPolicy pricing,
        BasketGrace grace, LabelLayouts labels, List<BundledPromotion> promotions, Map<String, Scope> sets,
        Map<Sku, Product> products) {
    /** Copies lists and maps; products stay in their order. */
    public PriceBundle {
        promotions = List.copyOf(promotions);
        sets = Map.copyOf(sets);
    }

    /** How good it is at a moment. */
    public BundleAge ageAt(Instant now) {
        if (!now.isBefore(stopAfter)) {
            return BundleAge.STOPPED;
        }
        return now.isBefore(staleAfter) ? BundleAge.FRESH : BundleAge.STALE;
    }

    /** The promotions that hold at a moment. */
    public List<BundledPromotion> holdingAt(Instant at) {
        return promotions.stream().filter(promotion -> promotion.holdsAt(at)).toList();
    }

    /** The rules that hold at a moment. */
    public RuleBook rulesAt(Instant at) {
        return new RuleBook(holdingAt(at).stream().map(BundledPromotion::rule).toList(), sets, pricing,
                Search.AS_NEEDED);
    }

    /** What rules have to know beside a basket whose buyer nobody knows. */
    public PricingFacts factsAt(Instant at) {
        return new PricingFacts(location, region == null ? Set.of() : Set.of(region), channel, at.atZone(zone), null,
                Map.of());
    }
}
