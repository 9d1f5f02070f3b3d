package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.LocationId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides the basket. Nothing else has an influence on prices.
 *
 * @param location the store
 * @param regions the regions that it is in
 * @param channel how it is sold
 * @param pricedAt the moment whose prices hold, by the clock of the store
 * @param member the member who buys; nobody where it is missing
 * @param usesLeft how often limited promotions can be used still; those not named as often as they like
 */
public record PricingFacts(LocationId location, Set<String> regions, String channel, ZonedDateTime pricedAt,
        @Nullable MemberFacts member, Map<PromotionId, Integer> usesLeft) {
    /** Copies the collections. */
    public PricingFacts {
        regions = Set.copyOf(regions);
        usesLeft = Map.copyOf(usesLeft);
    }

    /** The same for a member. */
    public PricingFacts member(MemberFacts buying) {
        return new PricingFacts(location, regions, channel, pricedAt, buying, usesLeft);
    }

    /** The same with other uses left. */
    public PricingFacts usesLeft(Map<PromotionId, Integer> left) {
        return new PricingFacts(location, regions, channel, pricedAt, member, left);
    }

    /** The same at another moment. */
    public PricingFacts at(ZonedDateTime moment) {
        return new PricingFacts(location, regions, channel, moment, member, usesLeft);
    }
}
