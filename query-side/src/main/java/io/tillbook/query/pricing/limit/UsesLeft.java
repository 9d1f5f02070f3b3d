package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.Skipped;
import java.util.HashMap;
import java.util.Map;

/**
 * What is left of limited promotions for somebody somewhere; those not named can be used as often as one likes.
 *
 * @param uses how often they can be used still
 * @param budgets how much they can take off still
 * @param usedUp why those cannot be used any more of which nothing is left
 */
public record UsesLeft(Map<PromotionId, Integer> uses, Map<PromotionId, Money> budgets,
        Map<PromotionId, Skipped.Reason> usedUp) {
    /** All that there could be. */
    public static final UsesLeft UNLIMITED = new UsesLeft(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public UsesLeft {
        uses = Map.copyOf(uses);
        budgets = Map.copyOf(budgets);
        usedUp = Map.copyOf(usedUp);
    }

    /** Whether a promotion may take so much off. */
    public boolean affords(PromotionId promotion, Money benefit) {
        Money left = budgets.get(promotion);
        return left == null || !benefit.exceeds(left);
    }

    /** The same without a promotion whose budget is not enough. */
    public UsesLeft overBudget(PromotionId promotion) {
        Map<PromotionId, Integer> fewer = new HashMap<>(uses);
        fewer.put(promotion, 0);
        Map<PromotionId, Skipped.Reason> more = new HashMap<>(usedUp);
        more.put(promotion, Skipped.Reason.OVER_BUDGET);
        return new UsesLeft(fewer, budgets, more);
    }
}
