package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
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
}
