package io.tillbook.query.store.embedded;

import org.rocksdb.Env;
import org.rocksdb.Priority;
import org.rocksdb.RateLimiter;
import org.rocksdb.RateLimiterMode;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Lets RocksDB write and merge tables at a pace that follows how many wait to be merged. */
final class PacedMerging implements AutoCloseable {

    /** Short, so that what is held back leaves in small pieces. */
    private static final long REFILL_MICROSECONDS = 10_000;
    private static final int USUAL_FAIRNESS = 10;
    /** Each of the two flushes and merges one at a time. */
    private static final int STORES = 2;

    private final RateLimiter limiter = new RateLimiter(MergingPace.FASTEST, REFILL_MICROSECONDS, USUAL_FAIRNESS,
            RateLimiterMode.WRITES_ONLY, false);
    private MergingPace pace = MergingPace.FIRST;
    private long bytesPerSecond = MergingPace.FASTEST;

    /** The event store has the same threads: who merges slowly must not keep it waiting. */
    PacedMerging() {
        Env threads = Env.getDefault();
        threads.setBackgroundThreads(STORES, Priority.LOW);
        threads.setBackgroundThreads(STORES, Priority.HIGH);
    }

    /** What is asked before a part of a table is written. */
    RateLimiter limiter() {
        return limiter;
    }

    /** Looks at what waits now to be written and merged. */
    synchronized void follow(RocksDB open) throws RocksDBException {
        pace = pace.with(unmergedTables(open));
        limit(pace.bytesPerSecond(open.getLongProperty("rocksdb.num-immutable-mem-table")));
    }

    /** Who opens the store waits until its log has become tables, and who closes it until what is full has. */
    synchronized void hurryUntilFollowed() {
        limit(MergingPace.FASTEST);
    }

    private void limit(long needed) {
        if (needed != bytesPerSecond) {
            bytesPerSecond = needed;
            limiter.setBytesPerSecond(needed);
        }
    }

    /** Tables that wait to be merged for the first time. */
    static long unmergedTables(RocksDB open) throws RocksDBException {
        return Long.parseLong(open.getProperty("rocksdb.num-files-at-level0"));
    }

    @Override
    public void close() {
        limiter.close();
    }
}
