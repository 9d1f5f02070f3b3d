package io.tillbook.query.store;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.store.embedded.bson.BsonIn;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a view in one collection.
 *
 * @param collection the collection, for queries
 * @param form how its documents are written
 * @param byKey the documents by their keys
 */
record ViewCollection<V>(MongoCollection<RawBsonDocument> collection, DocumentForm<V> form, ViewStore<V> byKey) {

    MongoIterable<StoredView<V>> find(Bson filter, @Nullable Bson order, int limit, @Nullable Bson fields) {
        FindIterable<RawBsonDocument> found = collection.find(filter).sort(order).limit(limit).projection(fields);
        return found.map(document -> read(form, document));
    }

    long count(Bson filter) {
        return collection.countDocuments(filter);
    }

    static <V> StoredView<V> read(DocumentForm<V> form, RawBsonDocument document) {
        ByteBuf bytes = document.getByteBuffer();
        return form.read(new BsonIn(bytes.array(), bytes.position()));
    }
}
