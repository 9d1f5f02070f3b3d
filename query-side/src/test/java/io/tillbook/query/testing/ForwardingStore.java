package io.tillbook.query.testing;

import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents of which some operations are done otherwise.
 *
 * @param <V> the documents
 */
public class ForwardingStore<V> implements ViewStore<V> {

    private final ViewStore<V> store;

    /** Does as the other one. */
    public ForwardingStore(ViewStore<V> store) {
        this.store = store;
    }

    @Override
    public @Nullable StoredView<V> get(String key) {
        return store.get(key);
    }

    @Override
    public Map<String, StoredView<V>> load(Collection<String> keys) {
        return store.load(keys);
    }

    @Override
    public void save(List<Change<V>> changes) {
        store.save(changes);
    }

    @Override
    public void put(List<StoredView<V>> documents) {
        store.put(documents);
    }

    @Override
    public void clear() {
        store.clear();
    }
}
