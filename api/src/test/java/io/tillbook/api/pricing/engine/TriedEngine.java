package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.RuleBook;
import java.util.ServiceLoader;

/** The engine that worked examples are held to: that of the API, unless a module brings another one along. */
public interface TriedEngine {
    /** The one that is there. */
    TriedEngine HERE = ServiceLoader.load(TriedEngine.class).findFirst().orElse(PricingEngine::price);

    /** What a basket costs. */
    PricedBasket price(Basket basket, RuleBook rules, PricingFacts facts);
}
