package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The index of ids. Documents are kept under their ids, so that there is nothing to keep twice. */
final class IdIndex extends AbstractUniqueIndex<DocumentKey> {

    private final KeySpace documents;

    IdIndex(String name, List<IndexKey> keys, KeySpace documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected @Nullable DocumentKey getPosition(KeyValue keyValue) {
        DocumentKey key = DocumentKey.of(keyValue.get(0));
        return documents.get(key.bytes()) == null ? null : key;
    }

    @Override
    protected @Nullable DocumentKey removeDocument(KeyValue keyValue) {
        return getPosition(keyValue);
    }

    @Override
    public synchronized void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        // The document itself is the entry.
    }

    @Override
    protected boolean putKeyPosition(KeyValue keyValue, DocumentKey position) {
        throw new UnsupportedOperationException("an id is taken by adding its document");
    }

    @Override
    protected Iterable<Entry<KeyValue, DocumentKey>> getIterable() {
        return documents.all()
                .map(entry -> BsonBytes.decode(entry.value()).get(EmbeddedCollection.ID))
                .map(id -> Map.entry(new KeyValue(id), DocumentKey.of(id)))
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    public long getCount() {
        return documents.all().count();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
