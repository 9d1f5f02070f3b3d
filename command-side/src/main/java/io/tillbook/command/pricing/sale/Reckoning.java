package io.tillbook.command.pricing.sale;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.KnownMember;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs by some rules.
 *
 * @param basket the basket
 * @param coupons the campaigns of the coupons that were presented
 * @param rules the rules, of each promotion one
 * @param sets the product sets that they name
 * @param policy what the store has decided
 * @param facts what else is known, but of the member
 * @param member who buys
 */
record Reckoning(RecordedBasket basket, List<String> coupons, List<PublishedRule> rules, Map<String, Scope> sets,
        PricingPolicy policy, PricingFacts facts, @Nullable MemberId member) {
    PricedBasket priced() {
        return PricingEngine.price(basket.basket(coupons),
                new RuleBook(rules, sets, policy, basket.pricing().basis().tried()), known());
    }

    Money total() {
        return priced().total();
    }

    /** Whether a rule holds for the basket. */
    boolean holds(PublishedRule rule) {
        return PricingEngine.holds(rule, basket.basket(coupons), known());
    }

    private PricingFacts known() {
        return new PricingFacts(facts.location(), facts.regions(), facts.channel(), facts.pricedAt(),
                KnownMember.of(member, rules), facts.usesLeft());
    }

    Reckoning with(List<PublishedRule> others) {
        return new Reckoning(basket, coupons, others, sets, policy, facts, member);
    }

    Reckoning withBasket(UnaryOperator<RecordedBasket> change) {
        return new Reckoning(change.apply(basket), coupons, rules, sets, policy, facts, member);
    }
}
