package io.tillbook.query.store.embedded;

/**
 * What the embedded database holds at the moment.
 *
 * @param blockCacheBytes beside the heap, for what was read
 * @param writeBufferBytes beside the heap, for what was written lately
 * @param unmergedTables tables that wait to be merged with others
 * @param cursors answers of which a part has not been asked for yet, each with what is left of it
 */
public record EmbeddedStatus(long blockCacheBytes, long writeBufferBytes, long unmergedTables, int cursors) {

    /** Of a database elsewhere. */
    public static final EmbeddedStatus NONE = new EmbeddedStatus(0, 0, 0, 0);
}
