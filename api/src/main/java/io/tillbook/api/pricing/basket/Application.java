package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Something that was applied to a basket.
 *
 * @param seq its place, from 0
 * @param layer of which layer it is
 * @param cited the version of a promotion; missing for what comes of no promotion
 * @param step which step of the rule was reached, from 0
 * @param times how many times it was given
 * @param benefitMinor what it takes off, in minor units: the sum of its shares
 */
public record Application(int seq, Layer layer, @Nullable Cited cited, int step, long times, Money benefitMinor) {
    /**
     * A version of a promotion.
     *
     * @param promotion which promotion
     * @param version which version of it
     */
    public record Cited(PromotionId promotion, int version) {}
}
