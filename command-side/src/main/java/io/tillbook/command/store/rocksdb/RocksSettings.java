package io.tillbook.command.store.rocksdb;

import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteOptions;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * RocksDB's native options.
 *
 * <p>
 * Recovery mode: {@link WALRecoveryMode#TolerateCorruptedTailRecords} drops an incomplete record at the end of the log,
 * which is what a crash leaves of a write that was never acknowledged, and refuses to open on any other damage.
 * RocksDB's default (point in time) would open after damage in the middle and silently forget the acknowledged writes
 * behind it; absolute consistency would refuse to start after every torn write.
 *
 * <p>
 * What recovery replays is flushed to a table and synced before the store opens (RocksDB's default, kept on purpose): a
 * record that had reached only the operating system's memory is durable before any reader sees it.
 */
final class RocksSettings implements AutoCloseable {

    static {
        RocksDB.loadLibrary();
    }

    private static final long EVENTS_MEMORY_BYTES = 64L << 20;
    private static final long STREAMS_MEMORY_BYTES = 64L << 20;
    private static final long SMALL_MEMORY_BYTES = 16L << 20;
    private static final double BLOOM_BITS_PER_KEY = 10;
    private static final double MEMORY_BLOOM_SHARE = 0.1;
    private static final int AS_MANY_SHARDS_AS_USUAL = -1;
    private static final double FOR_FILTERS = 0.5;

    private final PacedMerging merging = new PacedMerging();
    private final Deque<AbstractNativeReference> owned = new ArrayDeque<>();
    private final DBOptions database;
    private final ColumnFamilyOptions events;
    private final ColumnFamilyOptions streams;
    private final ColumnFamilyOptions small;
    private final WriteOptions durable;
    private final WriteOptions relaxed;

    RocksSettings(RocksStoreOptions options, boolean create) {
        Cache cache = own(new LRUCache(options.blockCacheBytes(), AS_MANY_SHARDS_AS_USUAL, false, FOR_FILTERS));
        BloomFilter bloom = own(new BloomFilter(BLOOM_BITS_PER_KEY));
        database = own(new DBOptions()).setCreateIfMissing(create)
                .setCreateMissingColumnFamilies(true)
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setMaxTotalWalSize(options.walBytesMax())
                .setMaxBackgroundJobs(2)
                .setRateLimiter(merging.limiter())
                .setBytesPerSync(1L << 20)
                .setKeepLogFileNum(5)
                .setMaxLogFileSize(8L << 20)
                .setStatsDumpPeriodSec(0);
        // One compression for all levels: appended files then move down by name instead of being rewritten.
        events = columnFamily(tables(cache)).setWriteBufferSize(EVENTS_MEMORY_BYTES)
                .setCompressionType(CompressionType.ZSTD_COMPRESSION);
        // Most new sequences are looked up to find nothing: filters answer that without touching the disk or walking
        // through memory. Its keys come in no order, so each flush is merged with what is there: few and large ones.
        streams = columnFamily(tables(cache).setFilterPolicy(bloom))
                .setWriteBufferSize(STREAMS_MEMORY_BYTES)
                .setMemtableWholeKeyFiltering(true)
                .setMemtablePrefixBloomSizeRatio(MEMORY_BLOOM_SHARE)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        small = columnFamily(tables(cache)).setWriteBufferSize(SMALL_MEMORY_BYTES)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        durable = own(new WriteOptions()).setSync(true);
        relaxed = own(new WriteOptions()).setSync(false);
    }

    DBOptions database() {
        return database;
    }

    ColumnFamilyOptions columnFamily(String name) {
        return switch (name) {
            case RocksHandles.EVENTS -> events;
            case RocksHandles.STREAMS -> streams;
            default -> small;
        };
    }

    /** For events: on disk before the write returns. */
    WriteOptions durable() {
        return durable;
    }

    /** For what may be lost without harm. */
    WriteOptions relaxed() {
        return relaxed;
    }

    /** How fast tables are merged. */
    PacedMerging merging() {
        return merging;
    }

    @Override
    public void close() {
        owned.forEach(AbstractNativeReference::close);
        merging.close();
    }

    private ColumnFamilyOptions columnFamily(BlockBasedTableConfig tables) {
        return own(new ColumnFamilyOptions()).setTableFormatConfig(tables)
                .setLevel0FileNumCompactionTrigger(PacedMerging.TABLES_MERGED)
                .setLevel0SlowdownWritesTrigger(PacedMerging.TABLES_SLOWING)
                .setLevel0StopWritesTrigger(PacedMerging.TABLES_MAX);
    }

    /** Filters and indexes in small parts: as one block each they grow to megabytes and are read anew for each key. */
    private static BlockBasedTableConfig tables(Cache cache) {
        return new BlockBasedTableConfig().setBlockCache(cache)
                .setBlockSize(16L << 10)
                .setIndexType(IndexType.kTwoLevelIndexSearch)
                .setPartitionFilters(true)
                .setPinTopLevelIndexAndFilter(true)
                .setCacheIndexAndFilterBlocks(true)
                .setCacheIndexAndFilterBlocksWithHighPriority(true)
                .setPinL0FilterAndIndexBlocksInCache(true);
    }

    /** Closed in reverse order, so that what others refer to goes last. */
    private <T extends AbstractNativeReference> T own(T reference) {
        owned.push(reference);
        return reference;
    }
}
