package io.tillbook.api.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfPool;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaTakenBack;
import io.tillbook.api.pricing.limit.QuotaPart;
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
public record QuotaPool(int version, @Nullable Integer uses, @Nullable Money budget, QuotaPart handedOut,
        Set<LocationId> locations) {
    /** Before anything has happened. */
    public static final QuotaPool NONE = new QuotaPool(0, null, null, QuotaPart.NONE, Set.of());

    /** Takes a copy. */
    public QuotaPool {
        locations = Set.copyOf(locations);
    }

    /** How many uses nobody has got; a later version may allow fewer than were handed out. */
    public long freeUses() {
        return uses == null ? 0 : (long) uses - handedOut.uses();
    }

    /** How much of the budget nobody has got. */
    public Money freeBudget() {
        return budget == null ? Money.ZERO : budget.minus(handedOut.budgetMinor());
    }

    /** What it is after an event. */
    public QuotaPool after(OfPool event) {
        return switch (event) {
            case QuotaOpened opened -> opened(opened);
            case QuotaHandedOut out -> {
                Set<LocationId> more = new HashSet<>(locations);
                more.add(out.location());
                yield new QuotaPool(version, uses, budget, handedOut.plus(out.part()), more);
            }
            case QuotaTakenBack back -> new QuotaPool(version, uses, budget, handedOut.minus(back.part()), locations);
        };
    }

    /** The same by the bounds of another version. */
    public QuotaPool opened(QuotaOpened event) {
        return new QuotaPool(event.version(), event.uses(), event.budgetMinor(), handedOut, locations);
    }
}
