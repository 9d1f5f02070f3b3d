package io.tillbook.query.store;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ViewStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one view in a collection: found by the query language, read and folded by their keys.
 *
 * @param <V> the documents
 */
public final class MongoViews<V> implements ViewStore<V> {

    private final MongoCollection<Absorbed<V>> collection;
    private final ViewStore<V> documents;

    MongoViews(MongoCollection<Absorbed<V>> collection, ViewStore<V> documents) {
        this.collection = collection;
        this.documents = documents;
    }

    /** At most {@code limit} documents in an order that one of the view's indexes has. */
    public List<Absorbed<V>> find(Bson filter, Bson order, int limit) {
        return collection.find(filter).sort(order).limit(limit).into(new ArrayList<>());
    }

    /** All documents that match, in no particular order, one after the other. */
    public FindIterable<Absorbed<V>> each(Bson filter) {
        return collection.find(filter);
    }

    @Override
    public @Nullable Absorbed<V> get(String key) {
        return documents.get(key);
    }

    @Override
    public Map<String, Absorbed<V>> load(Collection<String> keys) {
        return documents.load(keys);
    }

    @Override
    public void save(List<Change<V>> changes) {
        documents.save(changes);
    }

    @Override
    public void put(List<Absorbed<V>> all) {
        documents.put(all);
    }

    @Override
    public void clear() {
        documents.clear();
    }
}
