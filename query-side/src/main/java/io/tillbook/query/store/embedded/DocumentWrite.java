package io.tillbook.query.store.embedded;

import org.jspecify.annotations.Nullable;

/** A document that is to be stored, as BSON bytes. */
public final class DocumentWrite {

    private final DocumentKey key;
    private final byte @Nullable [] before;
    private final byte[] after;

    /**
     * @param id the document's id
     * @param before what is stored now, null where there is nothing
     * @param after what is to be stored
     */
    public DocumentWrite(String id, byte @Nullable [] before, byte[] after) {
        this(DocumentKey.of(id), before, after);
    }

    DocumentWrite(DocumentKey key, byte @Nullable [] before, byte[] after) {
        this.key = key;
        this.before = before;
        this.after = after;
    }

    DocumentKey key() {
        return key;
    }

    byte @Nullable [] before() {
        return before;
    }

    /** What is to be stored. */
    public byte[] after() {
        return after;
    }
}
