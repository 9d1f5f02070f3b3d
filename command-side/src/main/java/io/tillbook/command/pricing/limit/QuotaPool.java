package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfPool;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaTakenBack;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a promotion in the whole chain. Locations get blocks of it, so that not each sale writes here.
 *
 * @param version the version whose bounds hold; 0 before the first use
 * @param uses how often it is used at most; null where that is not bounded
 * @param budget what it takes off at most; null where that is not bounded
 * @param handedOut what locations have got and not given back, used or not
 * @param locations the locations that have got some
 */
record QuotaPool(int version, @Nullable Integer uses, @Nullable Money budget, QuotaPart handedOut,
        Set<LocationId> locations) {
    private static final int SNAPSHOT_EVERY = 100;
    private static final StreamType<QuotaPool> STREAM =
            StreamType.of("quotapool", new QuotaPool(0, null, null, QuotaPart.NONE, Set.of()))
                    .on(OfPool.class, QuotaPool::evolve)
                    .snapshotEvery(SNAPSHOT_EVERY, QuotaPool.class);

    /** Takes a copy. */
    QuotaPool {
        locations = Set.copyOf(locations);
    }

    static StreamRef<QuotaPool> at(PromotionId promotion) {
        return STREAM.at(promotion);
    }

    /** How many uses nobody has got; a later version may allow fewer than were handed out. */
    long freeUses() {
        return uses == null ? 0 : (long) uses - handedOut.uses();
    }

    /** How much of the budget nobody has got. */
    Money freeBudget() {
        return budget == null ? Money.ZERO : budget.minus(handedOut.budgetMinor());
    }

    private static QuotaPool evolve(QuotaPool pool, OfPool event) {
        return switch (event) {
            case QuotaOpened opened -> pool.opened(opened);
            case QuotaHandedOut out -> {
                Set<LocationId> more = new HashSet<>(pool.locations);
                more.add(out.location());
                yield new QuotaPool(pool.version, pool.uses, pool.budget, pool.handedOut.plus(out.part()), more);
            }
            case QuotaTakenBack back -> new QuotaPool(pool.version, pool.uses, pool.budget,
                    pool.handedOut.minus(back.part()), pool.locations);
        };
    }

    /** The same by the bounds of another version. */
    QuotaPool opened(QuotaOpened event) {
        return new QuotaPool(event.version(), event.uses(), event.budgetMinor(), handedOut, locations);
    }
}
