package io.tillbook.query.store;

import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ConcurrentViewChange;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
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
 * database does, and reading by key most of the rest. Nobody else writes them, so that what was touched lately can be
 * held without being read again.
 */
final class EmbeddedViews<V> implements ViewStore<V> {

    private final String view;
    private final EmbeddedDocuments documents;
    private final DocumentForm<V> form;
    private final DocumentCache cache;
    /** What was loaded since the last writing, null where there is nothing: that is how it still is. */
    private Map<String, @Nullable Stored<V>> loaded = Map.of();

    /** A document, and the bytes that it is read from. */
    private static final class Stored<V> {
        private final StoredView<V> document;
        private final byte[] bytes;

        Stored(StoredView<V> document, byte[] bytes) {
            this.document = document;
            this.bytes = bytes;
        }
    }

    EmbeddedViews(String view, EmbeddedDocuments documents, DocumentForm<V> form, DocumentCache cache) {
        this.view = view;
        this.documents = documents;
        this.form = form;
        this.cache = cache;
    }

    /** Neither waits for those who write nor holds what it reads. */
    @Override
    public @Nullable StoredView<V> get(String key) {
        byte[] bytes = documents.get(key);
        return bytes == null ? null : read(bytes).document;
    }

    /** The same holds here: a query must neither wait for folding nor push out what folding touches. */
    @Override
    public Map<String, StoredView<V>> read(Collection<String> keys) {
        Map<String, StoredView<V>> found = HashMap.newHashMap(keys.size());
        for (byte[] bytes : documents.get(keys)) {
            if (bytes != null) {
                StoredView<V> document = read(bytes).document;
                found.put(document.key(), document);
            }
        }
        return found;
    }

    @Override
    public synchronized Map<String, StoredView<V>> load(Collection<String> keys) {
        loaded = current(keys);
        Map<String, StoredView<V>> found = HashMap.newHashMap(keys.size());
        loaded.forEach((key, document) -> {
            if (document != null) {
                found.put(key, document.document);
            }
        });
        return found;
    }

    @Override
    public synchronized void save(List<Change<V>> changes) {
        List<@Nullable Stored<V>> before = current(changes);
        loaded = Map.of();
        List<DocumentWrite> writes = new ArrayList<>(changes.size());
        BsonOut out = new BsonOut();
        for (int place = 0; place < changes.size(); place++) {
            Change<V> change = changes.get(place);
            Stored<V> current = before.get(place);
            refuseUnlessLoaded(change.before(), current);
            writes.add(new DocumentWrite(change.after().key(), current == null ? null : current.bytes,
                    encode(change.after(), out)));
        }
        write(writes);
        // Most of what is new is never touched again, such as sales: it is held when it is.
        for (int place = 0; place < changes.size(); place++) {
            if (before.get(place) != null) {
                cache.put(view, changes.get(place).after().key(), writes.get(place).after());
            }
        }
    }

    @Override
    public synchronized void put(List<StoredView<V>> all) {
        loaded = Map.of();
        List<DocumentWrite> writes = new ArrayList<>(all.size());
        BsonOut out = new BsonOut();
        for (StoredView<V> document : all) {
            writes.add(new DocumentWrite(document.key(), null, encode(document, out)));
        }
        write(writes);
        all.forEach(document -> cache.remove(view, document.key()));
    }

    private byte[] encode(StoredView<V> document, BsonOut out) {
        out.restart();
        form.write(out, document);
        return out.toBytes();
    }

    private void write(List<DocumentWrite> writes) {
        try {
            documents.write(writes);
        } catch (RuntimeException failed) {
            // It may be on disk all the same; what is there now is known only when it is read again.
            cache.clear();
            throw failed;
        }
    }

    @Override
    public synchronized void clear() {
        loaded = Map.of();
        cache.clear();
        documents.clear();
    }

    /** What is to be changed as it is now, mostly as it was loaded. */
    private List<@Nullable Stored<V>> current(List<Change<V>> changes) {
        List<@Nullable Stored<V>> current = new ArrayList<>(changes.size());
        for (Change<V> change : changes) {
            String key = change.after().key();
            Stored<V> known = loaded.get(key);
            current.add(known != null || loaded.containsKey(key) ? known : current(List.of(key)).get(key));
        }
        return current;
    }

    /** Called under the lock of writing: what was read must not be held when it has been replaced meanwhile. */
    private Map<String, @Nullable Stored<V>> current(Collection<String> keys) {
        Map<String, @Nullable Stored<V>> found = HashMap.newHashMap(keys.size());
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            byte[] known = cache.get(view, key);
            found.put(key, known == null ? null : read(known));
            if (known == null) {
                missing.add(key);
            }
        }
        for (byte[] bytes : documents.get(missing)) {
            if (bytes != null) {
                Stored<V> read = read(bytes);
                cache.put(view, read.document.key(), bytes);
                found.put(read.document.key(), read);
            }
        }
        return found;
    }

    private Stored<V> read(byte[] bytes) {
        return new Stored<>(form.read(new BsonIn(bytes, 0)), bytes);
    }

    // Another thread may have lost its claim without knowing it yet: what it loaded must not replace what is newer.
    private void refuseUnlessLoaded(@Nullable StoredView<V> before, @Nullable Stored<V> current) {
        boolean isAsLoaded = before == null
                ? current == null
                : current != null && current.document.position() == before.position();
        if (!isAsLoaded) {
            throw new ConcurrentViewChange(view);
        }
    }
}
