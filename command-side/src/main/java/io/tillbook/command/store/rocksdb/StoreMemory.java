package io.tillbook.command.store.rocksdb;

/**
 * Native memory of the event store.
 *
 * @param blockCacheBytes uncompressed blocks, at most {@link RocksStoreOptions#blockCacheBytes}
 * @param memtableBytes events that are in the log but not in an SST file yet
 */
public record StoreMemory(long blockCacheBytes, long memtableBytes) {

    static final StoreMemory NONE = new StoreMemory(0, 0);
}
