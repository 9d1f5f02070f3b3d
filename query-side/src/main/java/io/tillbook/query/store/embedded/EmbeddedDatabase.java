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

/** A database whose collections and indexes have their keys in the same files. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<DocumentKey> {

    private static final String COLLECTION = "collection.";
    private static final String INDEX = "index.";

    private final KeySpaces spaces;

    EmbeddedDatabase(String name, KeySpaces spaces, CursorRegistry cursors) {
        super(name, cursors);
        this.spaces = spaces;
        initializeNamespacesAndIndexes();
    }

    /** Names of the databases in some files. */
    static List<String> namesIn(KeySpaces spaces) {
        return spaces.names()
                .stream()
                .filter(name -> name.startsWith(COLLECTION))
                .map(name -> name.substring(COLLECTION.length(), name.indexOf('.', COLLECTION.length())))
                .distinct()
                .toList();
    }

    @Override
    protected MongoCollection<DocumentKey> openOrCreateCollection(String name, CollectionOptions options) {
        return new EmbeddedCollection(this, name, options, cursorRegistry, documents(name));
    }

    /** A collection, which is made where there is none. */
    EmbeddedCollection collection(String name) {
        return (EmbeddedCollection) resolveOrCreateCollection(name);
    }

    private KeySpace documents(String collection) {
        return spaces.open(COLLECTION + getFullCollectionNamespace(collection));
    }

    @Override
    protected Index<DocumentKey> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        if (!isPrimaryKeyIndex(fields(keys))) {
            throw new UnsupportedOperationException("there is no unique index but the id's");
        }
        return new IdIndex(name, keys, documents(collection));
    }

    private static Document fields(List<IndexKey> keys) {
        Document fields = new Document();
        keys.forEach(key -> fields.put(key.getKey(), 1));
        return fields;
    }

    @Override
    protected Index<DocumentKey> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        return new OrderedIndex(name, keys, spaces.open(index(collection, name)));
    }

    private String index(String collection, String name) {
        return INDEX + getFullCollectionNamespace(collection) + "." + name;
    }

    @Override
    protected void dropIndex(MongoCollection<DocumentKey> collection, String name) {
        super.dropIndex(collection, name);
        spaces.remove(index(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        spaces.remove(COLLECTION + getFullCollectionNamespace(name));
        String indexes = index(name, "");
        spaces.names().stream().filter(space -> space.startsWith(indexes)).forEach(spaces::remove);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("collections are never renamed");
    }

    @Override
    protected long getStorageSize() {
        return spaces.sizeBytes();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
