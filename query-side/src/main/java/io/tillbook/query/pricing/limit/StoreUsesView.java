package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.Quota;
import org.jspecify.annotations.Nullable;

/**
 * The uses of a limited promotion at a location.
 *
 * @param uses how many count
 * @param benefitMinor what they took off, in minor units
 * @param quota what is left of what the location has got
 * @param leftKey its own key where something is left, to find those; null where nothing is
 */
record StoreUsesView(PromotionId promotion, LocationId location, long uses, Money benefitMinor, Quota quota,
        @Nullable String leftKey) {
    static StoreUsesView orNone(@Nullable StoreUsesView known, PromotionId promotion, LocationId location) {
        return known == null ? new StoreUsesView(promotion, location, 0, Money.ZERO, Quota.NONE, null)
                : known;
    }

    static String key(PromotionId promotion, LocationId location) {
        return promotion.value() + "/" + location.value();
    }

    StoreUsesView counted(long change, Money benefit) {
        return new StoreUsesView(promotion, location, uses + change, benefitMinor.plus(benefit), quota, leftKey);
    }

    StoreUsesView with(Quota left) {
        return new StoreUsesView(promotion, location, uses, benefitMinor, left,
                left.left().isNone() ? null : key(promotion, location));
    }
}
