package io.tillbook.query.kernel;

import java.util.List;

/**
 * Is told of documents that have changed for good, one call after the other. Called by threads that fold or follow, so
 * it must not take long.
 *
 * @param <V> the documents
 */
@FunctionalInterface
public interface ChangeFeed<V> {

    /** These documents have changed. */
    void changed(List<ChangedView<V>> changes);

    /** Whether anybody wants to know; nobody looks for what others have folded as long as nobody does. */
    default boolean isHeard() {
        return true;
    }
}
