package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.TextHash;
import io.tillbook.api.pricing.rule.Benefit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From which members promotions are kept to see what they do. It follows from both ids: the same member is held out of
 * the same promotion for ever, and who is held out of one says nothing about another.
 */
public final class Holdout {
    private Holdout() {}

    /** Those of some promotions that are kept from a member. */
    public static Set<PromotionId> of(MemberId member, Collection<PublishedRule> rules) {
        return rules.stream()
                .filter(rule -> includes(member, rule.promotion(), rule.rule().holdoutBp()))
                .map(PublishedRule::promotion)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a promotion is kept from a member.
     *
     * @param basisPoints from how many of ten thousand members it is kept
     */
    public static boolean includes(MemberId member, PromotionId promotion, int basisPoints) {
        // No id has a slash, so no two pairs are one text.
        return Long.remainderUnsigned(TextHash.of(member.value() + '/' + promotion.value()),
                Benefit.WHOLE_BP) < basisPoints;
    }
}
