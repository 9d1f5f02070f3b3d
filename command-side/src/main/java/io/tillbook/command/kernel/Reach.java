package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import java.util.Map;
import java.util.Optional;

/** How far the sender of a command may reach. */
@FunctionalInterface
public interface Reach {
    /** That of the server itself, and of whoever may reach everything. */
    Reach EVERYWHERE = _ -> true;

    /** More than anything can be: no limit. */
    Money UNLIMITED = Money.of(Long.MAX_VALUE);

    /** Whether all of it is within reach. */
    boolean covers(Extent extent);

    /** How much may be done there without a second person; empty where none of it may be. */
    default Optional<Money> most(Limit limit, Extent extent) {
        return Optional.of(UNLIMITED);
    }

    /**
     * How large a share of something may be done there without a second person, in basis points: that of the role which
     * has most of those by which it is allowed.
     *
     * @param mostBpByRole shares by the ids of roles; who has none of them has none
     */
    default int share(Permission permission, Map<String, Integer> mostBpByRole, Extent extent) {
        return Stake.Share.WHOLE_BP;
    }
}
