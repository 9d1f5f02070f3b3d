package io.tillbook.query.store.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RateLimiter;
import org.rocksdb.RateLimiterMode;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteOptions;

/**
 * RocksDB's native options for views. Nothing is synced: events that a power cut takes are folded again. Everything is
 * in one column family, so that the files hold the state of one moment after any crash.
 */
final class ViewFilesSettings implements AutoCloseable {

    static {
        RocksDB.loadLibrary();
    }

    private static final long MEGABYTE = 1L << 20;
    private static final long SMALLEST_WRITE_BUFFER = 4 * MEGABYTE;
    private static final long LARGEST_WRITE_BUFFER = 64 * MEGABYTE;
    private static final double BLOOM_BITS_PER_KEY = 10;
    private static final int DEFAULT_SHARDS = -1;
    private static final double FILTERS_SHARE = 0.5;
    /** With as many SST files a compaction begins, those of earlier compactions included. */
    private static final int COMPACTED_FILES = 8;
    /**
     * A processor compacts some 16 MB/s when nothing limits it, and commands wait meanwhile. Half of that is left to
     * compaction for each processor, and flushes go first.
     */
    static final long SST_BYTES_PER_SECOND = 8 * MEGABYTE * Runtime.getRuntime().availableProcessors();
    private static final long UNLIMITED_BYTES_PER_SECOND = 1L << 30;
    /** A short period, so that delayed writes reach the disk in small pieces. */
    private static final long REFILL_MICROSECONDS = 10_000;
    private static final int DEFAULT_FAIRNESS = 10;

    private final Deque<AbstractNativeReference> owned = new ArrayDeque<>();
    private final RateLimiter sstWrites = own(new RateLimiter(UNLIMITED_BYTES_PER_SECOND, REFILL_MICROSECONDS,
            DEFAULT_FAIRNESS, RateLimiterMode.WRITES_ONLY, false));
    private final Options database;
    private final WriteOptions unsynced;

    /** Half of the memory is for memtables, half for the block cache. */
    ViewFilesSettings(int cacheMegabytes) {
        long memory = cacheMegabytes * MEGABYTE;
        long writeBuffer = Math.clamp(memory / 6, SMALLEST_WRITE_BUFFER, LARGEST_WRITE_BUFFER);
        BlockBasedTableConfig tables = new BlockBasedTableConfig().setBlockCache(own(cache(memory / 2)))
                .setFilterPolicy(own(new BloomFilter(BLOOM_BITS_PER_KEY)))
                .setBlockSize(8 << 10)
                // Partitioned: as one block each they grow to megabytes, and are read again for every key.
                .setIndexType(IndexType.kTwoLevelIndexSearch)
                .setPartitionFilters(true)
                .setPinTopLevelIndexAndFilter(true)
                .setCacheIndexAndFilterBlocks(true)
                .setCacheIndexAndFilterBlocksWithHighPriority(true)
                .setPinL0FilterAndIndexBlocksInCache(true);
        database = own(new Options()).setCreateIfMissing(true)
                .setTableFormatConfig(tables)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setWriteBufferSize(writeBuffer)
                .setMaxWriteBufferNumber(3)
                .setTargetFileSizeBase(writeBuffer)
                // Universal compaction merges SST files of about the same size, not into a level below: most keys of
                // entries come in no order, so that each compaction into a large level rewrites all of it. That took a
                // quarter of the processors' time after ten million events.
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setLevel0FileNumCompactionTrigger(COMPACTED_FILES)
                .setLevel0SlowdownWritesTrigger(6 * COMPACTED_FILES)
                .setLevel0StopWritesTrigger(9 * COMPACTED_FILES)
                .setMaxBackgroundJobs(2)
                .setRateLimiter(sstWrites)
                // Events wait for the same disk: writes reach it in small pieces and not in bursts.
                .setBytesPerSync(MEGABYTE)
                .setWalBytesPerSync(MEGABYTE)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(2)
                .setStatsDumpPeriodSec(0);
        unsynced = own(new WriteOptions()).setSync(false);
    }

    private static Cache cache(long bytes) {
        return new LRUCache(bytes, DEFAULT_SHARDS, false, FILTERS_SHARE);
    }

    Options database() {
        return database;
    }

    WriteOptions unsynced() {
        return unsynced;
    }

    /** Limits flushes and compactions from now on. Opening is not limited, since it flushes the log first. */
    void limitSstWrites() {
        sstWrites.setBytesPerSecond(SST_BYTES_PER_SECOND);
    }

    /** Closed in reverse order, so that options are closed before the objects that they refer to. */
    private <T extends AbstractNativeReference> T own(T reference) {
        owned.push(reference);
        return reference;
    }

    @Override
    public void close() {
        owned.forEach(AbstractNativeReference::close);
    }
}
