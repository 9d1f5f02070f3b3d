package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Extent;

/** How far the sender of a command may reach. */
@FunctionalInterface
public interface Reach {
    /** That of the server itself, and of whoever may reach everything. */
    Reach EVERYWHERE = _ -> true;

    /** Whether all of it is within reach. */
    boolean covers(Extent extent);
}
