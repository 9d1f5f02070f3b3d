package io.tillbook.api.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A request that can be refused. Whoever and wherever it comes from is recorded with its events; commands that know
 * override the accessors below.
 */
public interface Command {
    /** Where it happened. */
    default @Nullable LocationId location() {
        return null;
    }

    /** On which till. */
    default @Nullable RegisterId register() {
        return null;
    }

    /** By which approval it goes further than its sender may alone. */
    default @Nullable ApprovalId approval() {
        return null;
    }

    /** What it concerns, as far as it tells by itself: its location, or the whole chain where it has none. */
    default Extent extent() {
        LocationId at = location();
        return at == null ? Extent.CHAIN : Extent.at(at);
    }
}
