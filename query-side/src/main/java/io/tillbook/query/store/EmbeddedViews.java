package io.tillbook.query.store;

import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ConcurrentViewChange;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.store.embedded.DocumentWrite;
import io.tillbook.query.store.embedded.EmbeddedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one view in the database of this process, without the wire between: folding is most of what the
 * database does. Nobody else writes them.
 */
final class EmbeddedViews<V> implements ViewStore<V> {

    private final String view;
    private final EmbeddedDocuments documents;
    private final BsonForm<Absorbed<V>> form;

    EmbeddedViews(String view, EmbeddedDocuments documents, AbsorbedCodec<V> codec) {
        this.view = view;
        this.documents = documents;
        this.form = new BsonForm<>(codec);
    }

    @Override
    public Map<String, Absorbed<V>> load(Collection<String> keys) {
        Map<String, Absorbed<V>> found = HashMap.newHashMap(keys.size());
        for (byte[] stored : documents.get(keys)) {
            if (stored != null) {
                Absorbed<V> document = form.decode(stored);
                found.put(document.key(), document);
            }
        }
        return found;
    }

    @Override
    public synchronized void save(List<Change<V>> changes) {
        List<byte @Nullable []> stored = documents.get(changes.stream().map(change -> change.after().key()).toList());
        List<DocumentWrite> writes = new ArrayList<>(changes.size());
        for (int place = 0; place < stored.size(); place++) {
            writes.add(write(changes.get(place), stored.get(place)));
        }
        documents.write(writes);
    }

    // Another thread may have lost its claim without knowing it yet: what it loaded must not replace what is newer.
    private DocumentWrite write(Change<V> change, byte @Nullable [] stored) {
        Absorbed<V> before = change.before();
        boolean isAsLoaded = stored == null
                ? before == null
                : before != null && AbsorbedCodec.position(stored) == before.position();
        if (!isAsLoaded) {
            throw new ConcurrentViewChange(view);
        }
        return new DocumentWrite(change.after().key(), stored, form.encode(change.after()));
    }

    @Override
    public synchronized void put(List<Absorbed<V>> all) {
        documents.write(all.stream()
                .map(document -> new DocumentWrite(document.key(), null, form.encode(document)))
                .toList());
    }

    @Override
    public synchronized void clear() {
        documents.clear();
    }
}
