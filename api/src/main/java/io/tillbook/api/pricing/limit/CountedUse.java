package io.tillbook.api.pricing.limit;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import org.jspecify.annotations.Nullable;

/**
 * A use of a limited promotion by a sale.
 *
 * @param promotion which promotion
 * @param version which version of it
 * @param benefitMinor what it took off, in minor units
 * @param taken what it took of the location's quota; missing where the promotion has none
 * @param overused whether nothing was left of it; missing where something was
 * @param ofMember whether it counts for the member; missing where it does not
 */
public record CountedUse(PromotionId promotion, int version, Money benefitMinor, @Nullable QuotaPart taken,
        @Nullable Boolean overused, @Nullable Boolean ofMember) {
    /** Whether nothing was left of it. */
    public boolean isOveruse() {
        return Boolean.TRUE.equals(overused);
    }

    /** Whether it counts for the member. */
    public boolean countsForMember() {
        return Boolean.TRUE.equals(ofMember);
    }
}
