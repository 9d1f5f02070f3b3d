package io.tillbook.server.automation;

import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.ClaimLost;
import io.tillbook.query.kernel.EventLog.Page;
import io.tillbook.query.kernel.EventLog;
import java.util.concurrent.TimeUnit;

/**
 * Reads all events once, a page at a time, for a reaction that a rebuild of the views must not repeat. Its position is
 * kept beside the views. A new subscription starts at the head of the log and skips all earlier events, unless what
 * they ask for is owed. The position is stored after the page is handled, once a second at most: storing it after each
 * page would cost more than reading the page. After a crash the pages of the last second are read again.
 */
public final class CatchUpSubscription {
    private static final int PAGE = 2_500;
    /** Between them the loop looks whether it is to end. */
    private static final int PAGES_AT_ONCE = 8;
    private static final int UNKNOWN = -1;
    /** A small part of the time after which another process may take over. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final Reaction reaction;
    private final EventLog log;
    private final Checkpoints checkpoints;
    private final boolean isOwed;
    private long position = UNKNOWN;
    private long keptAtNanos;

    /**
     * One that starts at the head of the log.
     *
     * @param name the name that its position is kept under; never given to another subscription
     */
    public CatchUpSubscription(String name, Reaction reaction, EventLog log, Checkpoints checkpoints) {
        this(name, reaction, log, checkpoints, false);
    }

    private CatchUpSubscription(String name, Reaction reaction, EventLog log, Checkpoints checkpoints,
            boolean isOwed) {
        this.name = name;
        this.reaction = reaction;
        this.log = log;
        this.checkpoints = checkpoints;
        this.isOwed = isOwed;
    }

    /** One that starts with the first event: what is promised is kept, however late the subscription comes. */
    public static CatchUpSubscription owed(String name, Reaction reaction, EventLog log, Checkpoints checkpoints) {
        return new CatchUpSubscription(name, reaction, log, checkpoints, true);
    }

    /**
     * Reads the next page, and as long as pages are full some more: who has fallen behind what the store has in memory
     * is to come back to it.
     *
     * @return whether there was one; false also where another process follows
     */
    public boolean step() {
        try {
            if (position == UNKNOWN) {
                position = claimedPosition();
                keptAtNanos = System.nanoTime() - KEPT_NANOS;
            } else {
                keepWhenDue();
            }
            long before = position;
            int pages = 0;
            while (read() == PAGE && ++pages < PAGES_AT_ONCE) {
                keepWhenDue();
            }
            keepWhenDue();
            return position != before;
        } catch (ClaimLost followedElsewhere) {
            position = UNKNOWN;
            return false;
        }
    }

    /** Lets another process follow. */
    public void release() {
        if (position != UNKNOWN) {
            keep();
            position = UNKNOWN;
        }
        checkpoints.release(name);
    }

    /** Reads a page and tells how many events it had, wanted or not. */
    private long read() {
        Page page = log.page(position, PAGE, reaction::isInterestedIn);
        if (!page.events().isEmpty()) {
            reaction.to(page.events());
        }
        long count = page.position() - position;
        position = page.position();
        return count;
    }

    private void keepWhenDue() {
        if (System.nanoTime() - keptAtNanos >= KEPT_NANOS) {
            keep();
        }
    }

    /** Also keeps the claim. */
    private void keep() {
        checkpoints.store(name, position);
        keptAtNanos = System.nanoTime();
    }

    /** A position beyond the last event belongs to another ledger, whose data was here before. */
    private long claimedPosition() {
        long head = log.head();
        return Math.min(head, checkpoints.claim(name, isOwed ? 0 : head).orElseThrow(() -> new ClaimLost(name)));
    }
}
