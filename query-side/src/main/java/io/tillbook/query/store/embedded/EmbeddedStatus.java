package io.tillbook.query.store.embedded;

/**
 * What the embedded database holds at the moment.
 *
 * @param blockCacheBytes native memory of the block cache
 * @param memtableBytes native memory of the memtables
 * @param level0Files SST files that wait for their first compaction
 * @param cursors answers of which a part has not been asked for yet, each with what is left of it
 */
public record EmbeddedStatus(long blockCacheBytes, long memtableBytes, long level0Files, int cursors) {

    /** Of a database elsewhere. */
    public static final EmbeddedStatus NONE = new EmbeddedStatus(0, 0, 0, 0);
}
