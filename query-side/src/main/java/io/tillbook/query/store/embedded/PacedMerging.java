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

    private MergingPace pace = MergingPace.FIRST;
    private final RateLimiter limiter = new RateLimiter(pace.bytesPerSecond(), REFILL_MICROSECONDS, USUAL_FAIRNESS,
            RateLimiterMode.WRITES_ONLY, false);

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

    /** Looks at the tables that wait now. */
    synchronized void follow(RocksDB open) throws RocksDBException {
        MergingPace before = pace;
        pace = before.with(unmergedTables(open));
        if (pace.bytesPerSecond() != before.bytesPerSecond()) {
            limiter.setBytesPerSecond(pace.bytesPerSecond());
        }
    }

    /** Tables that wait to be merged. */
    static long unmergedTables(RocksDB open) throws RocksDBException {
        return Long.parseLong(open.getProperty("rocksdb.num-files-at-level0"));
    }

    @Override
    public void close() {
        limiter.close();
    }
}
