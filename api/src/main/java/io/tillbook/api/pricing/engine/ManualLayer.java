package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Pricing.Source;
import io.tillbook.api.pricing.rule.Layer;
import java.util.List;
import java.util.stream.IntStream;

/** What somebody takes off by hand, then what is rounded off. */
final class ManualLayer {
    private ManualLayer() {}

    static Pricing apply(Pricing pricing, Basket basket, PricingPolicy policy) {
        Pricing manual = less(pricing, Layer.MANUAL, basket.manualMinor().minor());
        return basket.roundOff() ? less(manual, Layer.MANUAL, manual.total() % policy.roundOffStep()) : manual;
    }

    /** With so much less, or as much as there is, over all that can be discounted. */
    static Pricing less(Pricing pricing, Layer layer, long amount) {
        if (amount == 0) {
            return pricing;
        }
        long[] paid = pricing.parts().stream().mapToLong(ManualLayer::discountable).toArray();
        long[] shares = Spread.over(amount, paid, paid);
        List<Given.Slice> slices = IntStream.range(0, paid.length)
                .filter(place -> shares[place] > 0)
                .mapToObj(place -> new Given.Slice(place, pricing.parts().get(place).pieces(), shares[place]))
                .toList();
        return slices.isEmpty() ? pricing : pricing.with(Source.of(layer), new Given(0, 1, slices));
    }

    private static long discountable(Part part) {
        return part.line().goods().kind().isDiscountable() ? part.paid() : 0;
    }

    static long discountable(Pricing pricing) {
        return pricing.parts().stream().mapToLong(ManualLayer::discountable).sum();
    }
}
