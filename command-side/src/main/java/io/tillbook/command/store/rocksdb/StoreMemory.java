package io.tillbook.command.store.rocksdb;

/**
 * Memory of the event store beside the heap.
 *
 * @param blockCacheBytes uncompressed blocks, at most {@link RocksStoreOptions#blockCacheBytes}
 * @param writeBufferBytes events that are in the log but not in a table yet
 */
public record StoreMemory(long blockCacheBytes, long writeBufferBytes) {

    static final StoreMemory NONE = new StoreMemory(0, 0);
}
