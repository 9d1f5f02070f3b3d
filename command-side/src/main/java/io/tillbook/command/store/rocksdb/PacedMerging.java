package io.tillbook.command.store.rocksdb;

import org.rocksdb.RateLimiter;
import org.rocksdb.RateLimiterMode;
import org.rocksdb.RocksDBException;

/**
 * Lets RocksDB merge the tables of the event store at a pace. As fast as possible it takes half a processor for
 * seconds, in which sales wait. Hardly anything is merged but what is kept by stream: events come in their order, so
 * that their tables are moved as they are, when nothing else is being merged.
 */
final class PacedMerging implements AutoCloseable {

    /** As many tables are merged. */
    static final int TABLES_MERGED = 4;
    /** With as many, writing is slowed. */
    static final int TABLES_SLOWING = 20;
    /** With as many, writing waits. */
    static final int TABLES_MAX = 36;

    private static final int TABLES_AT_REST = 6;
    private static final long MEGABYTE = 1L << 20;
    /** An eighth of a processor. */
    static final long AT_REST = 4 * MEGABYTE;
    /** More than merging takes where nothing limits it. */
    static final long FASTEST = 256 * MEGABYTE;
    private static final int MOST_DOUBLINGS = 6;
    /** Short, so that what is held back leaves in small pieces. */
    private static final long REFILL_MICROSECONDS = 10_000;
    private static final int USUAL_FAIRNESS = 10;

    private final RateLimiter limiter = new RateLimiter(FASTEST, REFILL_MICROSECONDS, USUAL_FAIRNESS,
            RateLimiterMode.WRITES_ONLY, false);
    private long bytesPerSecond = FASTEST;

    /** What is asked before a part of a table is written. */
    RateLimiter limiter() {
        return limiter;
    }

    /** Looks at what waits now to be written and merged. */
    synchronized void follow(RocksHandles open) throws RocksDBException {
        limit(bytesPerSecond(open.unmergedTables(), open.memoriesFull()));
    }

    /** Who opens the store waits until its log has become tables, and who closes it until what is full has. */
    synchronized void hurryUntilFollowed() {
        limit(FASTEST);
    }

    private void limit(long needed) {
        if (needed != bytesPerSecond) {
            bytesPerSecond = needed;
            limiter.setBytesPerSecond(needed);
        }
    }

    /**
     * How much may be written.
     *
     * @param unmerged tables that wait to be merged, each of which is looked through for a key
     * @param memoriesFull what was written and waits to become tables, or is becoming one: with one more, a sale would
     *        wait for it
     */
    static long bytesPerSecond(long unmerged, long memoriesFull) {
        return memoriesFull > 0
                ? FASTEST
                : AT_REST << Math.clamp(unmerged - TABLES_AT_REST, 0, MOST_DOUBLINGS);
    }

    @Override
    public void close() {
        limiter.close();
    }
}
