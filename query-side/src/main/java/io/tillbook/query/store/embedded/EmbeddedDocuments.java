package io.tillbook.query.store.embedded;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of one collection, read and written as bytes without the wire and without the query language. */
public final class EmbeddedDocuments {

    private final EmbeddedCollection collection;

    EmbeddedDocuments(EmbeddedCollection collection) {
        this.collection = collection;
    }

    /** The document with an id, or null. */
    public byte @Nullable [] get(String id) {
        return collection.get(DocumentKey.of(id));
    }

    /** The documents with the given ids in their order, null where there is none. */
    public List<byte @Nullable []> get(Collection<String> ids) {
        return collection.get(ids.stream().map(DocumentKey::of).toList());
    }

    /** Stores all of the documents or none, and sees to their entries in indexes. */
    public void write(Collection<DocumentWrite> writes) {
        collection.write(writes);
    }

    /** Removes all documents. */
    public void clear() {
        collection.clear();
    }
}
