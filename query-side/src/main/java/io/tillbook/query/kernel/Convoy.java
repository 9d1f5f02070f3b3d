package io.tillbook.query.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Keeps groups of views that catch up close together, so that what one has read is still there when the others come to
 * it. Whoever is far ahead waits for those behind, as long as they move, and never for long.
 */
final class Convoy {

    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    static final long MOVING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long longestLead;
    private final Map<String, Place> places = new HashMap<>();

    private record Place(long position, long sinceNanos) {}

    /**
     * @param longestLead how many events a group may be ahead of another one
     */
    Convoy(long longestLead) {
        this.longestLead = longestLead;
    }

    /** Notes how far a group is. */
    void reached(String group, long position) {
        reached(group, position, System.nanoTime());
    }

    synchronized void reached(String group, long position, long nowNanos) {
        places.put(group, new Place(position, nowNanos));
        notifyAll();
    }

    /** How far the last of those is who moved lately; {@link Long#MAX_VALUE} where nobody did. */
    long last() {
        return last(System.nanoTime());
    }

    synchronized long last(long nowNanos) {
        long last = Long.MAX_VALUE;
        for (Place place : places.values()) {
            if (nowNanos - place.sinceNanos() < MOVING_NANOS) {
                last = Math.min(last, place.position());
            }
        }
        return last;
    }

    /** Lets those that are far behind a position come closer before somebody goes on from there. */
    synchronized void awaitOthers(long position) {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        try {
            for (long now = System.nanoTime(); now < end && isFarAhead(position, now); now = System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, end - now);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody who has moved lately is far behind a position. */
    synchronized boolean isFarAhead(long position, long nowNanos) {
        return places.values()
                .stream()
                .anyMatch(other -> other.position() < position - longestLead
                        && nowNanos - other.sinceNanos() < MOVING_NANOS);
    }
}
