package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param feed who is told of changes; null where nobody is
     * @param <V> the documents
     */
    public record GroupedView<V>(ViewFold<V> fold, @Nullable ChangeFeed<V> feed) {

        /** A view whose changes nobody waits for. */
        public static <V> GroupedView<V> silent(Projection<V> projection, ViewStore<V> store) {
            return new GroupedView<>(new ViewFold<>(projection, store), null);
        }

        /** What nobody waits for is not kept until all views are folded. */
        private void absorb(List<RecordedEvent> events, List<Runnable> news) {
            List<Change<V>> changes = fold.absorb(events);
            ChangeFeed<V> told = feed;
            if (told != null) {
                news.add(() -> told.changed(changes));
            }
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
        List<Runnable> news = new ArrayList<>();
        for (GroupedView<?> view : views) {
            view.absorb(events, news);
        }
        return () -> news.forEach(Runnable::run);
    }

    /** Removes all documents of all views. */
    void clear() {
        views.forEach(view -> view.fold().store().clear());
    }
}
