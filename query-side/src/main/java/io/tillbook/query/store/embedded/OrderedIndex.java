package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index in the order of its keys. The server library knows unique indexes only and reads the whole collection for
 * everything else, which would make each page of a list cost as much as all of history.
 */
final class OrderedIndex extends Index<Object> {

    private final MVMap<List<@Nullable Object>, Boolean> entries;
    private final KeyType order;

    /**
     * @param entries the indexed values, followed by the position of their document
     * @param order the order of the entries
     */
    OrderedIndex(String name, List<IndexKey> keys, MVMap<List<@Nullable Object>, Boolean> entries, KeyType order) {
        // Sparse, so that the collection does not expect to find every document's position here.
        super(name, keys, true);
        this.entries = entries;
        this.order = order;
    }

    /** Entries in order, beginning with the first one that is not before the given values. */
    Stream<List<@Nullable Object>> from(List<@Nullable Object> values) {
        Iterator<List<@Nullable Object>> cursor = entries.cursor(values);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false);
    }

    /** The order of the entries. */
    KeyType order() {
        return order;
    }

    private List<List<@Nullable Object>> entriesOf(Document document, @Nullable Object position) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        for (KeyValue values : getKeyValues(document)) {
            List<@Nullable Object> entry = new ArrayList<>(values.size() + 1);
            values.forEach(value -> entry.add(value instanceof Missing ? null : value));
            entry.add(position);
            found.add(entry);
        }
        return found;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        entriesOf(document, position).forEach(entry -> entries.put(entry, Boolean.TRUE));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entriesOf(document, document.get(EmbeddedCollection.ID)).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        List<List<@Nullable Object>> old = entriesOf(before, position);
        List<List<@Nullable Object>> now = entriesOf(after, position);
        if (!old.equals(now)) {
            old.forEach(entries::remove);
            now.forEach(entry -> entries.put(entry, Boolean.TRUE));
        }
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Values may repeat.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Values may repeat.
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the collection scans ordered indexes itself");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes the map.
    }
}
