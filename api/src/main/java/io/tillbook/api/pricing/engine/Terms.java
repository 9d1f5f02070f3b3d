package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.rule.Layer;
import java.util.Comparator;
import java.util.List;

/**
 * The rules that hold for a basket.
 *
 * @param rules those that hold and can concern its goods, by priority and name
 * @param match what their scopes mean
 * @param coupons the campaigns of the coupons that were presented
 * @param policy what the store has decided
 * @param search how competing deals are tried
 */
record Terms(List<PublishedRule> rules, ScopeMatch match, List<String> coupons, PricingPolicy policy, Search search) {
    /** Lower priorities first, then by name: never by the order in which rules are named. */
    static final Comparator<PublishedRule> ORDER =
            Comparator.comparingInt((PublishedRule rule) -> rule.rule().stacking().priority())
                    .thenComparing(PublishedRule::promotion);

    static Terms of(Basket basket, RuleBook book, PricingFacts facts) {
        List<Part> parts = Pricing.of(basket).parts();
        ScopeMatch match = new ScopeMatch(book.sets(), parts);
        List<PublishedRule> holding = book.rules()
                .stream()
                .filter(rule -> Eligibility.holds(rule, basket, facts))
                .filter(rule -> Concern.of(rule.rule(), match).isInBasket())
                .sorted(ORDER)
                .toList();
        Search search = book.search() == Search.AS_NEEDED ? Contest.search(holding, parts, match) : book.search();
        return new Terms(holding, match, basket.coupons(), book.policy(), search);
    }

    /** Those of a layer. */
    List<PublishedRule> of(Layer layer) {
        return rules.stream().filter(rule -> rule.rule().layer() == layer).toList();
    }
}
