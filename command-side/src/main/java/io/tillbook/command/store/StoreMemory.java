package io.tillbook.command.store;

/**
 * Native memory of the event store.
 *
 * @param blockCacheBytes uncompressed blocks, bounded by the setting of the store
 * @param memtableBytes events that are in the log but not in an SST file yet
 */
public record StoreMemory(long blockCacheBytes, long memtableBytes) {

    /** Of a store that is not open. */
    public static final StoreMemory NONE = new StoreMemory(0, 0);
}
