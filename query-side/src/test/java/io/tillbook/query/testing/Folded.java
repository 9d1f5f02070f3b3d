package io.tillbook.query.testing;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.kernel.ViewFold;
import io.tillbook.query.kernel.ViewStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Views in memory. */
public final class Folded<V> implements ViewStore<V> {

    private final Map<String, StoredView<V>> documents = new TreeMap<>();

    /** What a projection makes of a history. */
    public static <V> Map<String, V> of(Projection<V> projection, List<RecordedEvent> history) {
        Folded<V> folded = new Folded<>();
        new ViewFold<>(projection, folded).absorb(history);
        Map<String, V> views = new TreeMap<>();
        folded.documents.forEach((key, document) -> views.put(key, document.view()));
        return views;
    }

    /** All documents. */
    public Map<String, StoredView<V>> documents() {
        return documents;
    }

    @Override
    public @Nullable StoredView<V> get(String key) {
        return documents.get(key);
    }

    @Override
    public Map<String, StoredView<V>> load(Collection<String> keys) {
        Map<String, StoredView<V>> found = new HashMap<>(documents);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void save(List<Change<V>> changes) {
        changes.forEach(change -> documents.put(change.after().key(), change.after()));
    }

    @Override
    public void put(List<StoredView<V>> all) {
        all.forEach(document -> documents.put(document.key(), document));
    }

    @Override
    public void clear() {
        documents.clear();
    }
}
