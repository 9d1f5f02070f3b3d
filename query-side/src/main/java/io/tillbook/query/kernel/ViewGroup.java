package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.List;

/**
 * Views that are folded together: they are always equally far.
 *
 * @param name name of the group, such as {@code stock}
 * @param views the views
 */
public record ViewGroup(String name, List<GroupedView<?>> views) {

    /**
     * A view of a group.
     *
     * @param fold how it is folded
     * @param feed who is told of changes
     * @param <V> the documents
     */
    public record GroupedView<V>(ViewFold<V> fold, ChangeFeed<V> feed) {

        /** A view whose changes nobody waits for. */
        public static <V> GroupedView<V> silent(Projection<V> projection, ViewStore<V> store) {
            return new GroupedView<>(new ViewFold<>(projection, store), changes -> {});
        }

        private Runnable absorb(List<RecordedEvent> events) {
            List<Change<V>> changes = fold.absorb(events);
            return () -> feed.changed(changes);
        }
    }

    /** Whether some of the views want events of a type. */
    public boolean isInterestedIn(Class<?> eventType) {
        return views.stream().anyMatch(view -> view.fold().isInterestedIn(eventType));
    }

    /**
     * Brings all views up to the last event.
     *
     * @return tells those who want to know of the changes
     */
    public Runnable absorb(List<RecordedEvent> events) {
        List<Runnable> news = views.stream().map(view -> view.absorb(events)).toList();
        return () -> news.forEach(Runnable::run);
    }

    /** Removes all documents of all views. */
    void clear() {
        views.forEach(view -> view.fold().store().clear());
    }
}
