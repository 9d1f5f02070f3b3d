package io.tillbook.query.kernel;

import java.util.List;

/**
 * Is told of documents that have changed for good. Called by the thread that folds, so it must not take long.
 *
 * @param <V> the documents
 */
@FunctionalInterface
public interface ChangeFeed<V> {

    /** These documents have changed. */
    void changed(List<Change<V>> changes);
}
