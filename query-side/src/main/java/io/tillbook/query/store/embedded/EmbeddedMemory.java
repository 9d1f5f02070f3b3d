package io.tillbook.query.store.embedded;

/**
 * What the embedded database holds in memory.
 *
 * @param blockCacheBytes beside the heap, for what was read
 * @param writeBufferBytes beside the heap, for what was written lately
 * @param cursors answers of which a part has not been asked for yet, each with what is left of it
 */
public record EmbeddedMemory(long blockCacheBytes, long writeBufferBytes, int cursors) {

    /** Of a database elsewhere. */
    public static final EmbeddedMemory NONE = new EmbeddedMemory(0, 0, 0);
}
