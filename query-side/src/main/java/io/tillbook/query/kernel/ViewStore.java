package io.tillbook.query.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one view.
 *
 * @param <V> the documents
 */
public interface ViewStore<V> {

    /** The document with a key, or null where there is none. */
    @Nullable
    StoredView<V> get(String key);

    /** The documents that exist, by key, in one reading, to be changed. */
    Map<String, StoredView<V>> load(Collection<String> keys);

    /** The same for those who change nothing. */
    default Map<String, StoredView<V>> read(Collection<String> keys) {
        return load(keys);
    }

    /**
     * Stores changed documents in one writing, in no particular order.
     *
     * @throws ConcurrentViewChange when somebody else has changed one of them since it was loaded
     */
    void save(List<Change<V>> changes);

    /** Stores documents that always have this content, whether or not they are there already. */
    void put(List<StoredView<V>> documents);

    /** Removes all documents. */
    void clear();
}
