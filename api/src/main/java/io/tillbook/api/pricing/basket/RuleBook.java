package io.tillbook.api.pricing.basket;

import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import java.util.Map;

/**
 * The rules that can hold for a basket, and what they name.
 *
 * @param rules versions of promotions, in any order, of each promotion one
 * @param sets product sets by name and version, {@code YOG@3}; one that is missing has no goods
 * @param policy what the store has decided
 * @param search how deals that compete are tried; {@link Search#AS_NEEDED} for a new basket, what was recorded for one
 *     that is checked
 */
public record RuleBook(List<PublishedRule> rules, Map<String, Scope> sets, PricingPolicy policy, Search search) {
    /** Copies the collections. */
    public RuleBook {
        rules = List.copyOf(rules);
        sets = Map.copyOf(sets);
    }

    /** Rules and nothing else. */
    public static RuleBook of(PublishedRule... rules) {
        return new RuleBook(List.of(rules), Map.of(), PricingPolicy.USUAL, Search.AS_NEEDED);
    }

    /** The same under a policy. */
    public RuleBook policy(PricingPolicy decided) {
        return new RuleBook(rules, sets, decided, search);
    }
}
