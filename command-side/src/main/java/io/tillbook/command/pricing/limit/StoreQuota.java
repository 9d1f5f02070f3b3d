package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.limit.LimitKind;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUsed;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaDrawn;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOverused;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.PromotionUsedUp;
import io.tillbook.api.pricing.limit.Quota;
import io.tillbook.api.pricing.limit.QuotaBlock;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.api.pricing.limit.QuotaPool;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A use of a promotion at a location that has its own part of what is left. Where that is too little, the location gets
 * another block in the same append.
 *
 * @param use what is used
 * @param location where
 */
record StoreQuota(LimitedUse use, LocationId location) {
    private StreamRef<Quota> quota() {
        return Quotas.of(use.promotion(), location);
    }

    private StreamRef<QuotaPool> pool() {
        return Quotas.pool(use.promotion());
    }

    Footprint writing(Footprint footprint, States known) {
        Footprint own = footprint.writing(quota());
        return suffices(known.of(quota()).left()) ? own : own.writing(pool());
    }

    private boolean suffices(QuotaPart left) {
        return missingUses(left) == 0 && missingBudget(left).isZero();
    }

    private int missingUses(QuotaPart left) {
        return use.limit().total() == null ? 0 : Math.max(0, 1 - left.uses());
    }

    private Money missingBudget(QuotaPart left) {
        return use.limit().budget() == null || !use.benefit().exceeds(left.budgetMinor())
                ? Money.ZERO
                : use.benefit().minus(left.budgetMinor());
    }

    /** Why it cannot be used there any more. */
    Optional<PromotionUsedUp> usedUp(States states) {
        Quota own = states.of(quota());
        Integer perStore = use.limit().perStore();
        if (perStore != null && own.used() >= perStore) {
            return Optional.of(usedUp(LimitKind.PER_STORE, perStore, null));
        }
        return suffices(own.left()) ? Optional.empty() : usedUp(own.left(), opened(states.of(pool())));
    }

    private Optional<PromotionUsedUp> usedUp(QuotaPart left, QuotaPool pool) {
        if (missingUses(left) > Math.max(0, pool.freeUses())) {
            return Optional.of(usedUp(LimitKind.TOTAL, use.limit().total(), null));
        }
        return missingBudget(left).exceeds(pool.freeBudget()) && !missingBudget(left).isZero()
                ? Optional.of(usedUp(LimitKind.BUDGET, null, use.limit().budget()))
                : Optional.empty();
    }

    private PromotionUsedUp usedUp(LimitKind bound, @Nullable Integer uses, @Nullable Money budget) {
        return new PromotionUsedUp(use.promotion(), location, bound, uses, budget);
    }

    /** A later version may have other bounds; what was handed out counts for them too. */
    private QuotaPool opened(QuotaPool pool) {
        return pool.version() < use.version() ? pool.opened(opening()) : pool;
    }

    private QuotaOpened opening() {
        return new QuotaOpened(use.promotion(), use.version(), use.limit().total(), use.limit().budget());
    }

    /** Takes what is needed, and says how much that is. */
    QuotaPart take(SaleId sale, Draft draft) {
        if (!suffices(draft.of(quota()).left())) {
            draw(draft);
        }
        QuotaPart taken = new QuotaPart(use.limit().total() == null ? 0 : 1,
                use.limit().budget() == null ? Money.ZERO : use.benefit());
        draft.add(quota(), new PromotionUsed(use.promotion(), location, sale.value(), taken));
        return taken;
    }

    private void draw(Draft draft) {
        if (draft.of(pool()).version() < use.version()) {
            draft.add(pool(), opening());
        }
        QuotaPart block = block(draft.of(quota()).left(), draft.of(pool()));
        draft.add(pool(), new QuotaHandedOut(use.promotion(), location, block));
        draft.add(quota(), new QuotaDrawn(use.promotion(), location, block));
    }

    private QuotaPart block(QuotaPart left, QuotaPool pool) {
        int locations = use.stores() > 0 ? use.stores()
                : Math.max(QuotaBlock.USUAL_LOCATIONS, pool.locations().size());
        Money needed = missingBudget(left);
        return new QuotaPart(missingUses(left) == 0 ? 0 : QuotaBlock.uses(pool.freeUses(), locations),
                needed.isZero() ? Money.ZERO : QuotaBlock.budget(pool.freeBudget(), needed, locations));
    }

    /** What has happened has used it though nothing was left. */
    void overuse(SaleId sale, Draft draft) {
        draft.add(quota(), new QuotaOverused(use.promotion(), location, sale.value(), use.benefit()));
    }
}
