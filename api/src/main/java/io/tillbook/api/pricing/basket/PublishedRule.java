package io.tillbook.api.pricing.basket;

import io.tillbook.api.pricing.rule.Rule;

/**
 * A version of a promotion, which never changes.
 *
 * @param promotion which promotion
 * @param version which version of it, from 1
 * @param rule what it says
 */
public record PublishedRule(PromotionId promotion, int version, Rule rule) {
    /** A first version. */
    public static PublishedRule of(String promotion, Rule rule) {
        return new PublishedRule(new PromotionId(promotion), 1, rule);
    }
}
