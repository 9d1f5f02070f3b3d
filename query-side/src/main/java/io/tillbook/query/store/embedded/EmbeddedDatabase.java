package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** A database whose collections and indexes are maps of one store. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String COLLECTION = "collection.";
    private static final String INDEX = "index.";

    private final MVStore store;

    EmbeddedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** Names of the databases in a store. */
    static List<String> namesIn(MVStore store) {
        return store.getMapNames()
                .stream()
                .filter(map -> map.startsWith(COLLECTION))
                .map(map -> map.substring(COLLECTION.length(), map.indexOf('.', COLLECTION.length())))
                .distinct()
                .toList();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new EmbeddedCollection(this, name, options, cursorRegistry, documents(name));
    }

    private MVMap<List<@Nullable Object>, byte[]> documents(String collection) {
        return store.openMap(COLLECTION + getFullCollectionNamespace(collection),
                new MVMap.Builder<List<@Nullable Object>, byte[]>().keyType(KeyType.ascending())
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        if (!isPrimaryKeyIndex(fields(keys))) {
            throw new UnsupportedOperationException("the views have no unique index but the id's");
        }
        return new IdIndex(name, keys, documents(collection));
    }

    private static Document fields(List<IndexKey> keys) {
        Document fields = new Document();
        keys.forEach(key -> fields.put(key.getKey(), 1));
        return fields;
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        KeyType order = KeyType.of(keys);
        MVMap<List<@Nullable Object>, Boolean> entries = store.openMap(indexMap(collection, name),
                new MVMap.Builder<List<@Nullable Object>, Boolean>().keyType(order));
        return new OrderedIndex(name, keys, entries, order);
    }

    private String indexMap(String collection, String name) {
        return INDEX + getFullCollectionNamespace(collection) + "." + name;
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(indexMap(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(documents(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("collections of views are never renamed");
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
