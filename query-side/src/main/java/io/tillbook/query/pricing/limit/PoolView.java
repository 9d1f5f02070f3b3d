package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfPool;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaTakenBack;
import io.tillbook.api.pricing.limit.QuotaPart;
import org.jspecify.annotations.Nullable;

/**
 * What the chain may give of a limited promotion.
 *
 * @param uses how often it is used at most; null where that is not bounded, or it was not used yet
 * @param budgetMinor what it takes off at most, in minor units
 * @param handedOut what locations have got and not given back, used or not
 */
record PoolView(@Nullable Integer uses, @Nullable Money budgetMinor, QuotaPart handedOut) {
    /** Before anything has happened. */
    static final PoolView NONE = new PoolView(null, null, QuotaPart.NONE);

    PoolView after(OfPool event) {
        return switch (event) {
            case QuotaOpened opened -> new PoolView(opened.uses(), opened.budgetMinor(), handedOut);
            case QuotaHandedOut out -> new PoolView(uses, budgetMinor, handedOut.plus(out.part()));
            case QuotaTakenBack back -> new PoolView(uses, budgetMinor, handedOut.minus(back.part()));
        };
    }

    /** How many uses nobody has got. */
    @Nullable
    Long freeUses() {
        return uses == null ? null : Long.valueOf(Math.max(0, uses - handedOut.uses()));
    }

    /** How much of the budget nobody has got. */
    @Nullable
    Money freeBudget() {
        return budgetMinor == null ? null : Money.of(Math.max(0, budgetMinor.minus(handedOut.budgetMinor()).minor()));
    }
}
