package io.tillbook.server.alerting;

import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.EventLog.Page;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events once, a page at a time, for a reaction that must not be repeated when views are built anew. How far
 * it is, is kept with the views, but is its own: where it has never read, it begins with what comes next, and what
 * happened before it was there is not its business. A page is handed over before it is said to be read, so after a
 * crash it comes again.
 */
final class Follower {
    private static final int SEGMENT = 0;
    private static final int PAGE = 500;

    private final String name;
    private final Reaction reaction;
    private final EventLog log;
    private final Checkpoints checkpoints;

    /**
     * @param name what its place is kept under; never given to another follower
     */
    Follower(String name, Reaction reaction, EventLog log, Checkpoints checkpoints) {
        this.name = name;
        this.reaction = reaction;
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /**
     * Reads the next page.
     *
     * @return whether there was one; false also where another process follows
     */
    boolean step() {
        checkpoints.initializeTokenSegments(name, 1, new GlobalSequenceTrackingToken(log.head()));
        try {
            return read(place(checkpoints.fetchToken(name, SEGMENT)));
        } catch (UnableToClaimTokenException followedElsewhere) {
            return false;
        }
    }

    /** Lets another process follow. */
    void release() {
        checkpoints.releaseClaim(name, SEGMENT);
    }

    private boolean read(long place) {
        Page page = log.page(place, PAGE, reaction::isInterestedIn);
        if (page.position() == place) {
            return false;
        }
        if (!page.events().isEmpty()) {
            reaction.to(page.events());
        }
        checkpoints.storeToken(new GlobalSequenceTrackingToken(page.position()), name, SEGMENT);
        return true;
    }

    /** A place beyond the last event belongs to another ledger, whose data was here before. */
    private long place(@Nullable TrackingToken token) {
        long head = log.head();
        long place = token == null ? head : token.position().orElse(head);
        if (place <= head) {
            return place;
        }
        checkpoints.storeToken(new GlobalSequenceTrackingToken(head), name, SEGMENT);
        return head;
    }
}
