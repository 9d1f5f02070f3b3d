package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A promotion that a sale uses, once whatever it is applied to, and that is limited beyond the sale.
 *
 * @param promotion which promotion
 * @param version which version of it
 * @param limit its limits
 * @param stores how many stores its rule names; 0 where it names none
 * @param benefit what it takes off in all, in minor units
 */
record LimitedUse(PromotionId promotion, int version, UseLimit limit, int stores, Money benefit) {
    /** Those of a sale, by their ids. */
    static List<LimitedUse> of(Collection<AppliedRule> applied, States states) {
        Map<PromotionId, LimitedUse> uses = new TreeMap<>();
        applied.forEach(each -> of(each, states).ifPresent(use -> uses.merge(use.promotion, use, LimitedUse::and)));
        return List.copyOf(uses.values());
    }

    private static Optional<LimitedUse> of(AppliedRule applied, States states) {
        return PublishedPromotions.rule(states, applied)
                .map(rule -> new LimitedUse(Objects.requireNonNull(applied.promotion()),
                        Objects.requireNonNull(applied.version()), rule.limit(), rule.when().stores().size(),
                        applied.benefitMinor()))
                .filter(use -> use.hasQuota() || use.limit.countsMembers());
    }

    private LimitedUse and(LimitedUse other) {
        return new LimitedUse(promotion, Math.max(version, other.version),
                version < other.version ? other.limit : limit, stores, benefit.plus(other.benefit));
    }

    /** Whether what a location gives of it is counted. */
    boolean hasQuota() {
        return limit.total() != null || limit.budget() != null || limit.perStore() != null;
    }
}
