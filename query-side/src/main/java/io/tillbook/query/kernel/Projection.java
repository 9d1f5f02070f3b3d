package io.tillbook.query.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into documents of one kind. Pure: what it says depends on nothing but its arguments, so that the same
 * events always give the same documents.
 *
 * @param <V> the documents
 */
public interface Projection<V> {

    /** Types of events that it is interested in; a sealed interface stands for all its events. */
    Set<Class<? extends Event>> interests();

    /** Whether it wants events of a type. */
    default boolean isInterestedIn(Class<?> eventType) {
        return interests().stream().anyMatch(interest -> interest.isAssignableFrom(eventType));
    }

    /** What the event does: at most one step for each document it touches. */
    List<Step<V>> steps(RecordedEvent event);

    /**
     * Whether each document comes from a single event and is never touched again, so that there is no need to look for
     * it before it is written.
     */
    default boolean isAppendOnly() {
        return false;
    }

    /**
     * What one event does to one document.
     *
     * @param key the document
     * @param fold its next state
     * @param <V> the documents
     */
    record Step<V>(String key, Fold<V> fold) {}

    /**
     * What an event does to a document.
     *
     * @param <V> the documents
     */
    @FunctionalInterface
    interface Fold<V> {

        /**
         * The state of a document after the event; the state before, itself, where the event changes nothing, which is
         * not written then. Null leaves a document that does not exist non-existent.
         */
        @Nullable
        V apply(@Nullable V before);
    }
}
