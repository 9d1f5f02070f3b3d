package io.tillbook.command.store.rocksdb.files;

import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.RateLimiter;
import org.rocksdb.RateLimiterMode;
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
 * Replayed records are flushed to an SST file and synced before the store opens (RocksDB's default, kept on purpose): a
 * record that had reached only the operating system's memory is durable before any reader sees it.
 */
final class RocksSettings implements AutoCloseable {

    static {
        RocksDB.loadLibrary();
    }

    private static final long MEGABYTE = 1L << 20;
    private static final long EVENTS_MEMTABLE_BYTES = 64 * MEGABYTE;
    private static final long STREAMS_MEMTABLE_BYTES = 64 * MEGABYTE;
    private static final long SMALL_MEMTABLE_BYTES = 16 * MEGABYTE;
    private static final double BLOOM_BITS_PER_KEY = 10;
    private static final double MEMTABLE_BLOOM_SHARE = 0.1;
    private static final int DEFAULT_SHARDS = -1;
    private static final double FILTERS_SHARE = 0.5;
    /**
     * A processor compacts some 16 MB/s when nothing limits it, and commands wait meanwhile. A quarter of that is left
     * to compaction for each processor, and flushes go first.
     */
    static final long SST_BYTES_PER_SECOND = 4 * MEGABYTE * Runtime.getRuntime().availableProcessors();
    private static final long UNLIMITED_BYTES_PER_SECOND = 1L << 30;
    /** A short period, so that delayed writes reach the disk in small pieces. */
    private static final long REFILL_MICROSECONDS = 10_000;
    private static final int DEFAULT_FAIRNESS = 10;

    private final Deque<AbstractNativeReference> owned = new ArrayDeque<>();
    private final RateLimiter sstWrites = own(new RateLimiter(UNLIMITED_BYTES_PER_SECOND, REFILL_MICROSECONDS,
            DEFAULT_FAIRNESS, RateLimiterMode.WRITES_ONLY, false));
    private final DBOptions database;
    private final ColumnFamilyOptions events;
    private final ColumnFamilyOptions streams;
    private final ColumnFamilyOptions small;
    private final WriteOptions durable;
    private final WriteOptions relaxed;

    RocksSettings(RocksStoreOptions options, boolean create) {
        Cache cache = own(new LRUCache(options.blockCacheBytes(), DEFAULT_SHARDS, false, FILTERS_SHARE));
        BloomFilter bloom = own(new BloomFilter(BLOOM_BITS_PER_KEY));
        database = own(new DBOptions()).setCreateIfMissing(create)
                .setCreateMissingColumnFamilies(true)
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setMaxTotalWalSize(options.walBytesMax())
                .setMaxBackgroundJobs(2)
                .setRateLimiter(sstWrites)
                .setBytesPerSync(MEGABYTE)
                .setKeepLogFileNum(5)
                .setMaxLogFileSize(8L << 20)
                .setStatsDumpPeriodSec(0);
        // One compression for all levels: appended files then move down by name instead of being rewritten.
        events = columnFamily(tables(cache)).setWriteBufferSize(EVENTS_MEMTABLE_BYTES)
                .setCompressionType(CompressionType.ZSTD_COMPRESSION);
        // Most look-ups of new sequences find nothing: filters answer them without reading the disk or the memtable.
        // The keys come in no order, so each flush causes a compaction of the whole: few and large memtables.
        streams = columnFamily(tables(cache).setFilterPolicy(bloom))
                .setWriteBufferSize(STREAMS_MEMTABLE_BYTES)
                .setMemtableWholeKeyFiltering(true)
                .setMemtablePrefixBloomSizeRatio(MEMTABLE_BLOOM_SHARE)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        small = columnFamily(tables(cache)).setWriteBufferSize(SMALL_MEMTABLE_BYTES)
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

    /** For entries that may be lost without harm. */
    WriteOptions relaxed() {
        return relaxed;
    }

    /** Limits flushes and compactions from now on. Opening is not limited, since it flushes the log first. */
    void limitSstWrites() {
        sstWrites.setBytesPerSecond(SST_BYTES_PER_SECOND);
    }

    @Override
    public void close() {
        owned.forEach(AbstractNativeReference::close);
    }

    private ColumnFamilyOptions columnFamily(BlockBasedTableConfig tables) {
        return own(new ColumnFamilyOptions()).setTableFormatConfig(tables)
                .setLevel0FileNumCompactionTrigger(4)
                .setLevel0SlowdownWritesTrigger(20)
                .setLevel0StopWritesTrigger(36);
    }

    /** Partitioned filters and indexes: as one block each they grow to megabytes and are read again for each key. */
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

    /** Closed in reverse order, so that options are closed before the objects that they refer to. */
    private <T extends AbstractNativeReference> T own(T reference) {
        owned.push(reference);
        return reference;
    }
}
