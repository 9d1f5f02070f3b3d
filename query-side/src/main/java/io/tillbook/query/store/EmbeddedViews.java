package io.tillbook.query.store;

import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ConcurrentViewChange;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.store.HeldDocuments.Held;
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
 * database does. Nobody else writes them, so that what was touched lately can be held without being read again.
 */
final class EmbeddedViews<V> implements ViewStore<V> {

    private final String view;
    private final EmbeddedDocuments documents;
    private final BsonForm<Absorbed<V>> form;
    private final HeldDocuments held;

    EmbeddedViews(String view, EmbeddedDocuments documents, AbsorbedCodec<V> codec, HeldDocuments held) {
        this.view = view;
        this.documents = documents;
        this.form = new BsonForm<>(codec);
        this.held = held;
    }

    @Override
    public Map<String, Absorbed<V>> load(Collection<String> keys) {
        Map<String, Absorbed<V>> found = HashMap.newHashMap(keys.size());
        current(keys).forEach((key, document) -> found.put(key, document.document()));
        return found;
    }

    @Override
    public synchronized void save(List<Change<V>> changes) {
        Map<String, Held<V>> current = current(changes.stream().map(change -> change.after().key()).toList());
        List<DocumentWrite> writes = new ArrayList<>(changes.size());
        List<Held<V>> saved = new ArrayList<>(changes.size());
        for (Change<V> change : changes) {
            Absorbed<V> after = change.after();
            Held<V> before = current.get(after.key());
            refuseUnlessLoaded(change.before(), before);
            byte[] bytes = form.encode(after);
            writes.add(new DocumentWrite(after.key(), before == null ? null : before.stored(), bytes));
            saved.add(new Held<>(after, bytes));
        }
        write(writes);
        saved.forEach(document -> held.put(view, document));
    }

    @Override
    public synchronized void put(List<Absorbed<V>> all) {
        write(all.stream()
                .map(document -> new DocumentWrite(document.key(), null, form.encode(document)))
                .toList());
        all.forEach(document -> held.remove(view, document.key()));
    }

    private void write(List<DocumentWrite> writes) {
        try {
            documents.write(writes);
        } catch (RuntimeException failed) {
            // It may be on disk all the same; what is there now is known only when it is read again.
            held.clear();
            throw failed;
        }
    }

    @Override
    public synchronized void clear() {
        documents.clear();
        held.clear();
    }

    /** Synchronized with writing: what was read must not be held when it has been replaced meanwhile. */
    private synchronized Map<String, Held<V>> current(Collection<String> keys) {
        Map<String, Held<V>> found = HashMap.newHashMap(keys.size());
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            Held<V> known = held.get(view, key);
            if (known == null) {
                missing.add(key);
            } else {
                found.put(key, known);
            }
        }
        for (byte[] stored : documents.get(missing)) {
            if (stored != null) {
                Held<V> read = new Held<>(form.decode(stored), stored);
                held.put(view, read);
                found.put(read.document().key(), read);
            }
        }
        return found;
    }

    // Another thread may have lost its claim without knowing it yet: what it loaded must not replace what is newer.
    private void refuseUnlessLoaded(@Nullable Absorbed<V> loaded, @Nullable Held<V> current) {
        boolean isAsLoaded = loaded == null
                ? current == null
                : current != null && current.document().position() == loaded.position();
        if (!isAsLoaded) {
            throw new ConcurrentViewChange(view);
        }
    }
}
