package io.tillbook.query.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Groups of views that are equally far: events are read and decoded once for all of them. Near the last event one group
 * folds after the other, so that selling keeps a processor; far behind it they fold side by side, and the next events
 * are read meanwhile, since catching up soon is worth more then. Holds two batches of events at most.
 */
final class GroupsTogether {

    /** What comes within a second or two at full speed. */
    static final long FAR_BEHIND_EVENTS = 20_000;

    private final Folding folding;
    private final Predicate<Class<?>> wanted;
    private final ExecutorService workers;
    private final boolean isAlwaysSideBySide;
    private final List<GroupFolding> groups = new ArrayList<>();
    private long position;
    private @Nullable Future<EventBatch> readAhead;

    /**
     * @param wanted the events that any of the groups wants
     * @param workers for groups side by side
     * @param isAlwaysSideBySide for a database elsewhere, which is mostly waited for
     */
    GroupsTogether(Folding folding, Predicate<Class<?>> wanted, ExecutorService workers, boolean isAlwaysSideBySide) {
        this.folding = folding;
        this.wanted = wanted;
        this.workers = workers;
        this.isAlwaysSideBySide = isAlwaysSideBySide;
    }

    long position() {
        return position;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Adds groups that are at the position or beyond; the first ones decide where that is. */
    void add(Collection<GroupFolding> more) {
        if (groups.isEmpty() && !more.isEmpty()) {
            position = more.stream().mapToLong(GroupFolding::position).min().orElse(0);
            readAhead = null;
        }
        groups.addAll(more);
    }

    /** Takes all groups out. */
    List<GroupFolding> leave() {
        List<GroupFolding> all = List.copyOf(groups);
        groups.clear();
        readAhead = null;
        return all;
    }

    /** Folds the next events into all groups; those that fail are no longer among them. False where there were none. */
    boolean foldNext() {
        try {
            EventBatch batch = next();
            if (batch.isEmpty()) {
                return false;
            }
            boolean isFarBehind = folding.log().head() - batch.last() > FAR_BEHIND_EVENTS;
            readAhead = isFarBehind ? workers.submit(() -> read(batch.last())) : null;
            hand(batch, isFarBehind || isAlwaysSideBySide);
            position = batch.last();
            return true;
        } catch (RuntimeException | Error unreadable) {
            leave().forEach(group -> group.failed(unreadable));
            return false;
        }
    }

    private EventBatch next() {
        Future<EventBatch> ahead = readAhead;
        return ahead == null ? read(position) : result(ahead);
    }

    private EventBatch read(long after) {
        return folding.log().batch(after, folding.batchSize(), wanted);
    }

    private void hand(EventBatch batch, boolean isSideBySide) {
        if (isSideBySide && groups.size() > 1) {
            List<Future<Boolean>> taken = groups.stream()
                    .map(group -> workers.submit((Callable<Boolean>) () -> isTaken(group, batch)))
                    .toList();
            List<Boolean> results = taken.stream().map(GroupsTogether::result).toList();
            for (int place = results.size() - 1; place >= 0; place--) {
                if (!results.get(place)) {
                    groups.remove(place);
                }
            }
        } else {
            groups.removeIf(group -> !isTaken(group, batch));
        }
    }

    private static boolean isTaken(GroupFolding group, EventBatch batch) {
        try {
            group.absorb(batch);
            return true;
        } catch (RuntimeException | Error failure) {
            // Whatever it is, it must stop neither the other groups nor the thread that folds them.
            group.failed(failure);
            return false;
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("folding was interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
