package io.tillbook.query.sight;

/** Something that belongs somewhere, and that is seen by who sees that. */
public interface Placed {
    /** Whether it is. */
    boolean isSeenBy(Sight sight);
}
