package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection whose documents are kept in the order of their ids. */
final class EmbeddedCollection extends AbstractSynchronizedMongoCollection<DocumentKey> {

    static final String ID = "_id";

    private final KeySpace documents;

    EmbeddedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            KeySpace documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        LeftOutFields leftOut = LeftOutFields.of(query, orderBy, fields);
        Collection<?> ids = IndexScan.ids(query);
        if (ids != null) {
            Stream<Document> found = found(ids.stream().distinct().map(DocumentKey::of), leftOut);
            return matchDocumentsFromStream(found, withoutIds(query), orderBy, skip, limit, batchSize, fields);
        }
        ScanPlan scan = ScanPlan.best(getIndexes(), query, orderBy);
        if (scan == null) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        Document sort = scan.isSorted() ? null : orderBy;
        return matchDocumentsFromStream(found(scan.keys(), leftOut), query, sort, skip, limit, batchSize, fields);
    }

    private Stream<Document> found(Stream<DocumentKey> keys, LeftOutFields leftOut) {
        return keys.map(this::get).filter(Objects::nonNull).map(leftOut::decodeOthers);
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

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        Document sort = isOrderOfIds(orderBy) ? null : orderBy;
        LeftOutFields leftOut = LeftOutFields.of(query, orderBy, fields);
        Stream<Document> all = from(IndexScan.Bounds.of(ImpliedConditions.of(query).get(ID)).lower(), leftOut);
        return matchDocumentsFromStream(all, query, sort, skip, limit, batchSize, fields);
    }

    private static boolean isOrderOfIds(@Nullable Document orderBy) {
        return orderBy != null && orderBy.keySet().equals(Set.of(ID)) && orderBy.get(ID) instanceof Number direction
                && direction.intValue() > 0;
    }

    private Stream<Document> from(@Nullable Object id, LeftOutFields leftOut) {
        return (id == null ? documents.all() : documents.from(KeyBytes.of(id)))
                .map(entry -> leftOut.decodeOthers(entry.value()));
    }

    @Override
    protected Document getDocument(DocumentKey position) {
        byte[] document = get(position);
        if (document == null) {
            throw new NoSuchElementException("no document at " + position);
        }
        return BsonBytes.decode(document);
    }

    @Override
    public synchronized void addIndex(Index<DocumentKey> index) {
        super.addIndex(index);
        if (index instanceof OrderedIndex ordered && !ordered.isFilled()) {
            ordered.beginFilling();
            documents.all().forEach(entry -> {
                DocumentKey key = new DocumentKey(documents.rest(entry.key()));
                DocumentWrite write = new DocumentWrite(key, null, entry.value());
                documents.files().write(batch -> ordered.put(batch, write, new KeyBytes()));
            });
            ordered.endFilling();
        }
    }

    @Override
    protected DocumentKey addDocumentInternal(Document document) {
        Object id = getIdField() == null ? null : document.get(getIdField());
        DocumentKey key = DocumentKey.of(id == null ? UUID.randomUUID() : id);
        write(List.of(new DocumentWrite(key, null, BsonBytes.encode(document))));
        return key;
    }

    @Override
    protected void handleUpdate(DocumentKey key, Document before, Document after) {
        write(List.of(new DocumentWrite(key, BsonBytes.encode(before), BsonBytes.encode(after))));
    }

    /** What is stored under a key, or null. */
    byte @Nullable [] get(DocumentKey key) {
        return documents.get(key.bytes());
    }

    /** What is stored under the keys, in their order. */
    List<byte @Nullable []> get(List<DocumentKey> keys) {
        List<byte[]> full = new ArrayList<>(keys.size());
        for (DocumentKey key : keys) {
            full.add(documents.key(key.bytes()));
        }
        return documents.files().getAll(full);
    }

    /** Stores documents and their entries at once. Keys in their order are found a place for with the least effort. */
    synchronized void write(Collection<DocumentWrite> writes) {
        List<DocumentWrite> ordered = writes.stream().sorted(Comparator.comparing(DocumentWrite::key)).toList();
        List<OrderedIndex> indexes = orderedIndexes();
        documents.files().write(batch -> {
            for (DocumentWrite write : ordered) {
                batch.put(documents.key(write.key().bytes()), write.after());
            }
            KeyBytes room = new KeyBytes();
            for (OrderedIndex index : indexes) {
                for (DocumentWrite write : ordered) {
                    index.put(batch, write, room);
                }
            }
        });
    }

    /** Removes all documents and their entries at once. */
    synchronized void clear() {
        List<OrderedIndex> indexes = orderedIndexes();
        documents.files().write(batch -> {
            documents.clear(batch);
            for (OrderedIndex index : indexes) {
                index.clear(batch);
            }
        });
    }

    @Override
    protected void removeDocument(DocumentKey key) {
        byte[] bytes = documents.get(key.bytes());
        if (bytes != null) {
            documents.files().write(batch -> {
                batch.delete(documents.key(key.bytes()));
                for (OrderedIndex index : orderedIndexes()) {
                    index.delete(batch, key, bytes);
                }
            });
        }
    }

    private List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
    }

    @Override
    protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
        return documents.all()
                .map(entry -> new DocumentWithPosition<>(BsonBytes.decode(entry.value()),
                        new DocumentKey(documents.rest(entry.key()))));
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.all().count());
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
