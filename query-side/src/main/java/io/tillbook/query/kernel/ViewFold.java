package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection.Fold;
import io.tillbook.query.kernel.Projection.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of events into the documents of one view, in memory.
 *
 * @param projection how to fold
 * @param store where the documents are
 * @param <V> the documents
 */
public record ViewFold<V>(Projection<V> projection, ViewStore<V> store) {

    /**
     * Brings the stored documents up to the last event. Events that a document has absorbed already do nothing to it.
     *
     * @param events events in the order of their positions
     * @return the documents that changed
     */
    public List<Change<V>> absorb(List<RecordedEvent> events) {
        Map<String, Course<V>> courses = courses(events);
        if (courses.isEmpty()) {
            return List.of();
        }
        List<Change<V>> changes = changes(courses);
        if (projection.isAppendOnly()) {
            store.put(changes.stream().map(Change::after).toList());
        } else if (!changes.isEmpty()) {
            store.save(changes);
        }
        return changes;
    }

    private Map<String, Course<V>> courses(List<RecordedEvent> events) {
        Map<String, Course<V>> courses = new LinkedHashMap<>();
        Map<Class<?>, Boolean> wanted = new HashMap<>();
        int turn = 0;
        for (RecordedEvent event : events) {
            turn++;
            if (wanted.computeIfAbsent(event.event().getClass(), projection::isInterestedIn)) {
                add(event, turn, courses);
            }
        }
        return courses;
    }

    private void add(RecordedEvent event, int turn, Map<String, Course<V>> courses) {
        try {
            for (Step<V> step : projection.steps(event)) {
                courses.computeIfAbsent(step.key(), Course::new).add(turn, event.position(), step.fold());
            }
        } catch (RuntimeException failure) {
            throw failed(event.position(), failure);
        }
    }

    private FoldingFailed failed(long position, RuntimeException failure) {
        return new FoldingFailed(position, "cannot be folded by " + projection.getClass().getSimpleName(), failure);
    }

    private List<Change<V>> changes(Map<String, Course<V>> courses) {
        Map<String, StoredView<V>> loaded = projection.isAppendOnly() ? Map.of() : store.load(courses.keySet());
        List<Change<V>> changes = new ArrayList<>(courses.size());
        for (Course<V> course : courses.values()) {
            StoredView<V> before = loaded.get(course.key);
            StoredView<V> after = course.from(before, this::failed);
            if (after != null) {
                changes.add(new Change<>(before, after));
            }
        }
        return changes;
    }

    /** What the events of a batch do to one document, in their order. */
    private static final class Course<V> {
        private final String key;
        private final List<Touch<V>> touches = new ArrayList<>(2);
        private int lastTurn;

        Course(String key) {
            this.key = key;
        }

        /** Turns count the events of a batch, which may hold one of them twice. */
        void add(int turn, long position, Fold<V> fold) {
            if (lastTurn == turn) {
                throw new IllegalStateException("two steps of one event touch " + key);
            }
            lastTurn = turn;
            touches.add(new Touch<>(position, fold));
        }

        /** The document after all of it, null where none of it is new or there is still none. */
        @SuppressWarnings("ReferenceEquality") // To compare all that documents have costs more than to write some.
        @Nullable
        StoredView<V> from(@Nullable StoredView<V> before, Failing failing) {
            long position = before == null ? 0 : before.position();
            V view = before == null ? null : before.view();
            boolean isNew = false;
            for (Touch<V> touch : touches) {
                if (view == null || touch.position() > position) {
                    V next = touch.next(view, failing);
                    // A fold that hands back what it was given has nothing to write.
                    if (next != null && next != view) {
                        view = next;
                        position = touch.position();
                        isNew = true;
                    }
                }
            }
            return isNew && view != null ? new StoredView<>(key, position, view) : null;
        }
    }

    private record Touch<V>(long position, Fold<V> fold) {

        @Nullable
        V next(@Nullable V view, Failing failing) {
            try {
                return fold.apply(view);
            } catch (RuntimeException failure) {
                throw failing.at(position, failure);
            }
        }
    }

    /** Names the event at which folding failed. */
    @FunctionalInterface
    private interface Failing {

        FoldingFailed at(long position, RuntimeException failure);
    }
}
