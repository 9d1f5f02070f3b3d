package io.tillbook.query.graphql;

/** Places for questions that are being answered. */
public interface Places {

    /** Takes a place, waiting for one if need be; false when there was none for too long, or too many wait. */
    boolean enter();

    /** Gives a place back. */
    void leave();
}
