package io.tillbook.query.store.embedded;

/**
 * How fast tables are written and merged. Merging as fast as possible takes half a processor for many seconds, in which
 * sales wait; spread over the time until the next merging is due it is hardly felt. How fast that is depends on the
 * business and on the size of the ledger, so it is found by trying: a little faster whenever too many tables wait to be
 * merged as another one comes, a little slower whenever few do.
 *
 * @param settledBytesPerSecond what was found to do so far
 * @param unmerged tables that wait to be merged
 */
record MergingPace(long settledBytesPerSecond, long unmerged) {

    /**
     * Merging begins with so many of them, larger ones included that have been merged before.
     */
    static final int TABLES_AT_REST = 8;
    /** With more of them merging is too slow for what is merged now. */
    private static final int TABLES_FEW = 12;
    /** More of them cost those who read: each is looked through for a key. Everything else is worth less then. */
    static final int TABLES_TOO_MANY = 24;

    private static final long MEGABYTE = 1L << 20;
    /** A sixth of a processor. */
    private static final long SLOWEST = 3 * MEGABYTE;
    private static final long AT_FIRST = 4 * MEGABYTE;
    /** All that a processor merges. */
    private static final long FASTEST_SETTLED = 16 * MEGABYTE;
    /** What was written has to become a table before the next memory is full. It goes before what is merged. */
    private static final long WRITTEN_MEANWHILE = 32 * MEGABYTE;
    /** More than merging takes where nothing limits it. */
    static final long FASTEST = 256 * MEGABYTE;
    /** Beside the memory that is written to, one may wait to become a table; with another, writing soon waits. */
    private static final int MEMORIES_WAITING = 1;
    private static final int MOST_DOUBLINGS = 6;
    /** A twelfth for each table too many. */
    private static final int FASTER_BY = 12;
    /** Most merging is little, and once in a while everything is merged: what that needs is remembered until then. */
    private static final int SLOWER_BY = 100;

    /** Before anything is known. */
    static final MergingPace FIRST = new MergingPace(AT_FIRST, 0);

    /** With so many tables that wait now. */
    MergingPace with(long unmergedNow) {
        boolean oneMoreCame = unmergedNow > unmerged;
        return new MergingPace(oneMoreCame ? settledWith(unmergedNow) : settledBytesPerSecond, unmergedNow);
    }

    private long settledWith(long unmergedNow) {
        long settled = unmergedNow > TABLES_FEW
                ? settledBytesPerSecond + settledBytesPerSecond / FASTER_BY
                : settledBytesPerSecond - settledBytesPerSecond / SLOWER_BY;
        return Math.clamp(settled, SLOWEST, FASTEST_SETTLED);
    }

    /**
     * How much may be written now.
     *
     * @param memoriesFull what was written and waits to become tables, or is becoming one
     */
    long bytesPerSecond(long memoriesFull) {
        if (memoriesFull > MEMORIES_WAITING) {
            return FASTEST;
        }
        long merged = settledBytesPerSecond << Math.clamp(unmerged - TABLES_TOO_MANY, 0, MOST_DOUBLINGS);
        return memoriesFull == 0 ? merged : Math.max(merged, WRITTEN_MEANWHILE);
    }
}
