package io.tillbook.api.pricing.list;

/** What narrower lists may do. */
public enum AutonomyKind {
    /** They may set no prices. */
    NONE,
    /** They may set prices that are not too far from those of this list. */
    BAND,
    /** They may set any price. */
    FREE
}
