package io.tillbook.query.graphql;

/** Permits for queries that are being answered. */
public interface Permits {

    /** Takes a permit, waiting for one if need be; false when there was none for too long, or too many wait. */
    boolean enter();

    /** Gives a permit back. */
    void leave();
}
