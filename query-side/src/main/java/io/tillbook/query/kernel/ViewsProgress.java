package io.tillbook.query.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How far the views are, and a way to wait for them. */
public final class ViewsProgress {

    /** Whoever comes beyond that is told at once that the views are not so far. */
    static final int MOST_WAITING = 1_000;

    private final Map<String, Long> positions = new TreeMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(long position, CompletableFuture<Void> reached) {}

    /**
     * @param groups names of all groups of views
     */
    public ViewsProgress(Collection<String> groups) {
        groups.forEach(group -> positions.put(group, 0L));
    }

    /** Position up to which every view has absorbed all events; 0 when some have absorbed none. */
    public synchronized long position() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** Position up to which the views of a group have absorbed all events. */
    public synchronized long position(String group) {
        return positions.getOrDefault(group, 0L);
    }

    /** Notes that a group is now at a position; a lower one than before means that it began anew. */
    void reached(String group, long position) {
        List<CompletableFuture<Void>> done = new ArrayList<>();
        synchronized (this) {
            positions.put(group, position);
            long everywhere = position();
            for (Iterator<Waiting> each = waiting.iterator(); each.hasNext();) {
                Waiting one = each.next();
                if (one.position() <= everywhere) {
                    each.remove();
                    done.add(one.reached());
                }
            }
        }
        done.forEach(future -> future.complete(null));
    }

    /**
     * Waits until every view has absorbed the event at a position; not at all where too many wait already.
     *
     * @return completes with whether that came to be in time
     */
    public CompletableFuture<Boolean> awaitPosition(long position, Duration timeout) {
        Waiting one = new Waiting(position, new CompletableFuture<>());
        synchronized (this) {
            if (position() >= position) {
                return CompletableFuture.completedFuture(true);
            }
            if (waiting.size() >= MOST_WAITING) {
                return CompletableFuture.completedFuture(false);
            }
            waiting.add(one);
        }
        return one.reached()
                .thenApply(done -> true)
                .completeOnTimeout(false, timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((inTime, failure) -> giveUp(one));
    }

    /** How many wait for a position. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void giveUp(Waiting one) {
        waiting.remove(one);
    }
}
