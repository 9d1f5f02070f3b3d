package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Layer;

/**
 * Prices a basket. The layers work one after the other, each on what the one before left to pay; none looks back. The
 * same questions have the same answers, in whatever order lines and rules are named; rules that do not apply have no
 * influence.
 */
public final class PricingEngine {
    private PricingEngine() {}

    /**
     * Prices a basket.
     *
     * @param basket what is bought
     * @param rules what can hold for it
     * @param facts what else is known
     */
    public static PricedBasket price(Basket basket, RuleBook rules, PricingFacts facts) {
        Terms terms = Terms.of(basket, rules, facts);
        Pricing regular = Pricing.of(basket);
        Pricing lowered = PriceLayer.apply(regular, terms);
        Outcome items = ItemLayer.apply(lowered, terms);
        Outcome order = OrderLayer.apply(items.pricing(), terms);
        Outcome coupons = CouponLayer.apply(order.pricing(), terms);
        Pricing manual = ManualLayer.apply(coupons.pricing(), basket, rules.policy());
        PointsLayer points = PointsLayer.of(manual, basket.points(), rules.policy().points());
        Pricing paid = points.apply(manual);
        return new PricedBasket(paid.lines(), paid.applications(),
                Outcome.skipped(items, order, coupons),
                NearMisses.of(lowered, items.pricing(), terms.of(Layer.ITEM), terms)
                        .and(NearMisses.of(items.pricing(), order.pricing(), terms.of(Layer.ORDER), terms))
                        .all(),
                terms.search(), points.used());
    }

    /** Whether a rule holds for a basket: there and then, for who buys, with the coupons that were presented. */
    public static boolean holds(PublishedRule rule, Basket basket, PricingFacts facts) {
        return Eligibility.holds(rule, basket, facts);
    }
}
