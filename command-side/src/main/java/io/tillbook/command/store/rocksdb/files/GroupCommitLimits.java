package io.tillbook.command.store.rocksdb.files;

import io.tillbook.command.store.StoreOverloaded;

/**
 * Bounds of the append queue and of one group commit. A single append beyond a bound is still taken, alone.
 *
 * @param waitingEventsMax events that may wait before further appends are refused with {@link StoreOverloaded}
 * @param waitingBytesMax bytes that may wait
 * @param commitEventsMax events in one write
 * @param commitBytesMax bytes in one write
 */
public record GroupCommitLimits(int waitingEventsMax, long waitingBytesMax, int commitEventsMax, long commitBytesMax) {

    /** Bounds for an ordinary server: at most 32 MiB waiting, at most 4 MiB in one write. */
    public static final GroupCommitLimits DEFAULT = new GroupCommitLimits(16_384, 32L << 20, 4_096, 4L << 20);

    /** Checks that every bound is positive. */
    public GroupCommitLimits {
        if (waitingEventsMax < 1 || waitingBytesMax < 1 || commitEventsMax < 1 || commitBytesMax < 1) {
            throw new IllegalArgumentException("Group commit limits must be positive");
        }
    }
}
