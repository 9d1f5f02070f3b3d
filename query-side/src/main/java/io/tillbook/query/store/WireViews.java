package io.tillbook.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ConcurrentViewChange;
import io.tillbook.query.kernel.ViewStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one view in a MongoDB elsewhere.
 *
 * @param collection where they are
 * @param form how they are written
 */
record WireViews<V>(MongoCollection<RawBsonDocument> collection, DocumentForm<V> form) implements ViewStore<V> {

    private static final int DUPLICATE_KEY = 11_000;
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @Override
    public @Nullable StoredView<V> get(String key) {
        RawBsonDocument found = collection.find(eq(DocumentForm.KEY, key)).first();
        return found == null ? null : ViewCollection.read(form, found);
    }

    @Override
    public Map<String, StoredView<V>> load(Collection<String> keys) {
        Map<String, StoredView<V>> found = HashMap.newHashMap(keys.size());
        collection.find(in(DocumentForm.KEY, keys)).forEach(document -> {
            StoredView<V> read = ViewCollection.read(form, document);
            found.put(read.key(), read);
        });
        return found;
    }

    @Override
    public void save(List<Change<V>> changes) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(changes.size());
        changes.forEach(change -> writes.add(write(change)));
        try {
            var result = collection.bulkWrite(writes, IN_ANY_ORDER);
            if (result.getInsertedCount() + result.getMatchedCount() < changes.size()) {
                throw new ConcurrentViewChange(collection.getNamespace().getCollectionName());
            }
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw new ConcurrentViewChange(collection.getNamespace().getCollectionName());
            }
            throw failure;
        }
    }

    @Override
    public void put(List<StoredView<V>> documents) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(documents.size());
        documents.forEach(
                each -> writes.add(new ReplaceOneModel<>(eq(DocumentForm.KEY, each.key()), written(each), UPSERT)));
        collection.bulkWrite(writes, IN_ANY_ORDER);
    }

    @Override
    public void clear() {
        collection.deleteMany(new Document());
    }

    // Another writer may have lost its claim without knowing it yet: what it loaded must not replace what is newer.
    private WriteModel<RawBsonDocument> write(Change<V> change) {
        StoredView<V> before = change.before();
        if (before == null) {
            return new InsertOneModel<>(written(change.after()));
        }
        Bson asLoaded = new Document(DocumentForm.KEY, before.key()).append(DocumentForm.POSITION, before.position());
        return new ReplaceOneModel<>(asLoaded, written(change.after()));
    }

    private RawBsonDocument written(StoredView<V> document) {
        return new RawBsonDocument(form.encode(document));
    }
}
