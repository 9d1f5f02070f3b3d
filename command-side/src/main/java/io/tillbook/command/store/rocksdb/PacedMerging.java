package io.tillbook.command.store.rocksdb;

import org.rocksdb.RateLimiter;
import org.rocksdb.RateLimiterMode;
import org.rocksdb.RocksDBException;

/**
 * Lets RocksDB merge the tables of the event store at a pace. As fast as possible it takes half a processor for
 * seconds, in which sales wait. Only what is kept by stream is merged at all: events come in their order, so that their
 * tables are moved as they are.
 */
final class PacedMerging implements AutoCloseable {

    /** Merging begins with as many tables by stream, and with large ones before it two more come until it ends. */
    static final int TABLES_AT_REST = 6;

    private static final long MEGABYTE = 1L << 20;
    /** An eighth of a processor. */
    static final long AT_REST = 4 * MEGABYTE;
    /** An append waits for what was written to become a table, so that hardly takes longer than without a limit. */
    static final long WRITTEN_MEANWHILE = 32 * MEGABYTE;
    /** More than merging takes where nothing limits it. */
    static final long FASTEST = 256 * MEGABYTE;
    private static final int MOST_DOUBLINGS = 6;
    /** Short, so that what is held back leaves in small pieces. */
    private static final long REFILL_MICROSECONDS = 10_000;
    private static final int USUAL_FAIRNESS = 10;

    private final RateLimiter limiter = new RateLimiter(FASTEST, REFILL_MICROSECONDS, USUAL_FAIRNESS,
            RateLimiterMode.WRITES_ONLY, false);
    private long bytesPerSecond = FASTEST;

    /** What is asked before a part of a table is written. Nothing is limited until it is followed for the first time. */
    RateLimiter limiter() {
        return limiter;
    }

    /** Looks at what waits now to be written and merged. */
    void follow(RocksHandles open) throws RocksDBException {
        long needed = bytesPerSecond(open.unmergedTables(), open.memoriesFull());
        if (needed != bytesPerSecond) {
            bytesPerSecond = needed;
            limiter.setBytesPerSecond(needed);
        }
    }

    /**
     * How much may be written.
     *
     * @param unmerged tables by stream that wait to be merged, each of which is looked through for a key
     * @param memoriesFull what was written and waits to become tables, or is becoming one
     */
    static long bytesPerSecond(long unmerged, long memoriesFull) {
        if (memoriesFull > 1) {
            return FASTEST;
        }
        long merged = AT_REST << Math.clamp(unmerged - TABLES_AT_REST, 0, MOST_DOUBLINGS);
        return memoriesFull == 0 ? merged : Math.max(merged, WRITTEN_MEANWHILE);
    }

    @Override
    public void close() {
        limiter.close();
    }
}
