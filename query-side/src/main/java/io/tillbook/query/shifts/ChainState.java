package io.tillbook.query.shifts;

import org.jspecify.annotations.Nullable;

/**
 * What came of verifying a register's chain.
 *
 * @param state whether each link follows from the one before
 * @param links how many links it has
 * @param reports how many of them are reports
 * @param head hash of the last link that follows
 * @param brokenAt place of the first link that does not follow, from 1 on; null where all do
 */
record ChainState(Soundness state, int links, int reports, String head, @Nullable Integer brokenAt) {
    /** Whether a chain is whole. */
    enum Soundness {
        /** Each link follows from the one before. */
        OK,
        /** A link does not. */
        BROKEN
    }
}
