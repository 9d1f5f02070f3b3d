package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection whose documents are kept in the order of their ids. */
final class EmbeddedCollection extends AbstractSynchronizedMongoCollection<Object> {

    static final String ID = "_id";

    private final MVMap<List<@Nullable Object>, byte[]> documents;

    EmbeddedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            MVMap<List<@Nullable Object>, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        Collection<?> ids = IndexScan.ids(query);
        if (ids != null) {
            Stream<Document> found = ids.stream().distinct().map(this::find).filter(Objects::nonNull);
            return matchDocumentsFromStream(found, withoutIds(query), orderBy, skip, limit, batchSize, fields);
        }
        IndexScan scan = IndexScan.best(getIndexes(), query, orderBy);
        if (scan == null) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        Stream<Document> found = scan.positions().map(this::find).filter(Objects::nonNull);
        Document sort = scan.isSorted() ? null : orderBy;
        return matchDocumentsFromStream(found, query, sort, skip, limit, batchSize, fields);
    }

    /** What documents found by their ids still have to match: matching each with the list again takes its square. */
    private static Document withoutIds(Document query) {
        boolean isList = !(query.get(ID) instanceof Document conditions) || conditions.keySet().equals(Set.of("$in"));
        Document rest = query.clone();
        if (isList) {
            rest.remove(ID);
        }
        return rest;
    }

    /** Replaces one document by its id without the copies that updates in general need. */
    @Override
    public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters,
            boolean isMulti, boolean isUpsert, Oplog oplog) {
        Object id = selector.get(ID);
        boolean isReplacement = id instanceof String && update.keySet().stream().noneMatch(key -> key.startsWith("$"));
        Document before = isReplacement ? find(id) : null;
        if (before == null) {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        }
        boolean matches = documentMatchesQuery(before, selector);
        if (matches) {
            update.putIfAbsent(ID, id);
            getIndexes().forEach(index -> index.updateInPlace(before, update, id, this));
            documents.put(key(id), BsonBytes.encode(update));
        }
        return new Document("n", matches ? 1 : 0).append("nModified", matches ? 1 : 0);
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        Document sort = isOrderOfIds(orderBy) ? null : orderBy;
        Stream<Document> all = from(IndexScan.Bounds.of(query.get(ID)).lower());
        return matchDocumentsFromStream(all, query, sort, skip, limit, batchSize, fields);
    }

    private static boolean isOrderOfIds(@Nullable Document orderBy) {
        return orderBy != null && orderBy.keySet().equals(Set.of(ID)) && orderBy.get(ID) instanceof Number direction
                && direction.intValue() > 0;
    }

    private Stream<Document> from(@Nullable Object id) {
        Cursor<List<@Nullable Object>, byte[]> cursor = documents.cursor(id == null ? null : key(id));
        return Stream.iterate(next(cursor), Objects::nonNull, previous -> next(cursor));
    }

    private static @Nullable Document next(Cursor<List<@Nullable Object>, byte[]> cursor) {
        if (!cursor.hasNext()) {
            return null;
        }
        cursor.next();
        return BsonBytes.decode(cursor.getValue());
    }

    private @Nullable Document find(@Nullable Object position) {
        byte[] bytes = documents.get(key(position));
        return bytes == null ? null : BsonBytes.decode(bytes);
    }

    private static List<@Nullable Object> key(@Nullable Object position) {
        return Collections.singletonList(position);
    }

    @Override
    protected Document getDocument(Object position) {
        Document document = find(position);
        if (document == null) {
            throw new NoSuchElementException("no document at " + position);
        }
        return document;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = getIdField() == null ? null : document.get(getIdField());
        Object position = id == null ? UUID.randomUUID() : id;
        documents.put(key(position), BsonBytes.encode(document));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(key(position), BsonBytes.encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(key(position));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet()
                .stream()
                .map(entry -> new DocumentWithPosition<>(BsonBytes.decode(entry.getValue()), entry.getKey().get(0)));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("the size of data is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
