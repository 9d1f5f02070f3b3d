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
import org.rocksdb.RocksDB;
import org.rocksdb.WriteOptions;

/**
 * RocksDB's native options for views. Nothing is synced: what a power cut takes is folded again. All is kept in one
 * column family, so that whatever survives is what was written up to some moment.
 */
final class ViewFilesSettings implements AutoCloseable {

    static {
        RocksDB.loadLibrary();
    }

    private static final long MEGABYTE = 1L << 20;
    private static final long SMALLEST_WRITE_BUFFER = 4 * MEGABYTE;
    private static final long LARGEST_WRITE_BUFFER = 64 * MEGABYTE;
    private static final double BLOOM_BITS_PER_KEY = 10;
    private static final int AS_MANY_SHARDS_AS_USUAL = -1;
    private static final double FOR_FILTERS = 0.5;

    private final PacedMerging merging = new PacedMerging();
    private final Deque<AbstractNativeReference> owned = new ArrayDeque<>();
    private final Options database;
    private final WriteOptions unsynced;

    /** Half of the memory is for what is written, half for what is read. */
    ViewFilesSettings(int cacheMegabytes) {
        long memory = cacheMegabytes * MEGABYTE;
        long writeBuffer = Math.clamp(memory / 6, SMALLEST_WRITE_BUFFER, LARGEST_WRITE_BUFFER);
        BlockBasedTableConfig tables = new BlockBasedTableConfig().setBlockCache(own(cache(memory / 2)))
                .setFilterPolicy(own(new BloomFilter(BLOOM_BITS_PER_KEY)))
                .setBlockSize(8 << 10)
                // In small parts: as one block each they grow to megabytes, and are read anew for every key.
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
                // Tables are merged with others of about their size, and not into a level below: most keys of entries
                // come in no order, so that each merging into a large level rewrites all of it. That took a quarter of
                // the processors' time after ten million events.
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setLevel0FileNumCompactionTrigger(MergingPace.TABLES_AT_REST)
                .setLevel0SlowdownWritesTrigger(2 * MergingPace.TABLES_TOO_MANY)
                .setLevel0StopWritesTrigger(3 * MergingPace.TABLES_TOO_MANY)
                .setMaxBackgroundJobs(2)
                .setRateLimiter(merging.limiter())
                // Events wait for the same disk: what is written here leaves in small pieces and not in floods.
                .setBytesPerSync(MEGABYTE)
                .setWalBytesPerSync(MEGABYTE)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(2)
                .setStatsDumpPeriodSec(0);
        unsynced = own(new WriteOptions()).setSync(false);
    }

    private static Cache cache(long bytes) {
        return new LRUCache(bytes, AS_MANY_SHARDS_AS_USUAL, false, FOR_FILTERS);
    }

    Options database() {
        return database;
    }

    WriteOptions unsynced() {
        return unsynced;
    }

    PacedMerging merging() {
        return merging;
    }

    /** Closed in reverse order, so that what others refer to goes last. */
    private <T extends AbstractNativeReference> T own(T reference) {
        owned.push(reference);
        return reference;
    }

    @Override
    public void close() {
        owned.forEach(AbstractNativeReference::close);
        merging.close();
    }
}
