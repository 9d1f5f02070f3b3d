package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;

/**
 * Points that pay a part.
 *
 * @param used how many
 * @param policy what they are worth
 */
record PointsLayer(int used, PointsPolicy policy) {
    /** As many as are offered, in whole steps, but at most a share of what is left to pay. */
    static PointsLayer of(Pricing pricing, int offered, PointsPolicy policy) {
        if (policy.valueMinor() == 0) {
            return new PointsLayer(0, policy);
        }
        long cap = Rounding.floor(ManualLayer.discountable(pricing), policy.capBp(), Benefit.WHOLE_BP);
        long most = Math.min(offered, cap / policy.valueMinor());
        return new PointsLayer(Math.toIntExact(most - most % policy.step()), policy);
    }

    Pricing apply(Pricing pricing) {
        return ManualLayer.less(pricing, Layer.POINTS, used * policy.valueMinor());
    }
}
