package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index of ids. Documents are kept under their ids, so that there is nothing to keep twice. */
final class IdIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<List<@Nullable Object>, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<List<@Nullable Object>, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue keyValue) {
        Object id = keyValue.get(0);
        return documents.containsKey(List.of(id)) ? id : null;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue keyValue) {
        return getPosition(keyValue);
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        // The document itself is the entry.
    }

    @Override
    protected boolean putKeyPosition(KeyValue keyValue, Object position) {
        throw new UnsupportedOperationException("an id is taken by adding its document");
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return documents.keySet()
                .stream()
                .map(KeyValue::new)
                .map(key -> Map.entry(key, key.get(0)))
                .toList();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
