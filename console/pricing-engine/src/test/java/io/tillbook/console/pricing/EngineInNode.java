package io.tillbook.console.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.engine.TriedEngine;

/** Prices as the API does, once the module has told the same: in Java, and in JavaScript to the last byte. */
public final class EngineInNode implements TriedEngine {
    @Override
    public PricedBasket price(Basket basket, RuleBook rules, PricingFacts facts) {
        PricedBasket priced = PricingEngine.price(basket, rules, facts);
        String book = Asked.rules(rules);
        String question = Asked.question(basket, facts);
        String answer = PricingModule.price(book, question);
        assertThat(answer).as("read from JSON").isEqualTo(JsonWriter.text(Answer.of(priced)));
        assertThat(Node.price(book, question)).as("in JavaScript").isEqualTo(answer);
        return priced;
    }
}
