package io.tillbook.command.store.rocksdb.files;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The directory of the event store, and the bounds of its memory, files, queue and waits.
 *
 * @param directory the store's own directory, created when missing
 * @param blockCacheBytes memory for uncompressed blocks, shared by all column families
 * @param walBytesMax size of the write-ahead log at which memory is flushed; bounds the time to open after a crash
 * @param limits bounds of the append queue and of one group commit
 * @param tailWait how long a blocking tracking read waits for something new before it ends empty
 * @param recoveryInterval pause between attempts to become available again after a write error
 */
public record RocksStoreOptions(Path directory, long blockCacheBytes, long walBytesMax, GroupCommitLimits limits,
        Duration tailWait, Duration recoveryInterval) {

    /** Checks that sizes and durations are positive. */
    public RocksStoreOptions {
        if (blockCacheBytes < 1 || walBytesMax < 1) {
            throw new IllegalArgumentException("Sizes of the event store must be positive");
        }
        if (!tailWait.isPositive() || !recoveryInterval.isPositive()) {
            throw new IllegalArgumentException("Durations of the event store must be positive");
        }
    }

    /** The defaults: 256 MiB of block cache, 256 MiB of write-ahead log, waits of one second. */
    public static RocksStoreOptions in(Path directory) {
        return new RocksStoreOptions(directory, 256L << 20, 256L << 20, GroupCommitLimits.DEFAULT,
                Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    /** These options with another size of the block cache. */
    public RocksStoreOptions withBlockCacheBytes(long bytes) {
        return new RocksStoreOptions(directory, bytes, walBytesMax, limits, tailWait, recoveryInterval);
    }

    /** These options with another bound of the write-ahead log. */
    public RocksStoreOptions withWalBytesMax(long bytes) {
        return new RocksStoreOptions(directory, blockCacheBytes, bytes, limits, tailWait, recoveryInterval);
    }

    /** These options with other bounds of queue and group commit. */
    public RocksStoreOptions withLimits(GroupCommitLimits other) {
        return new RocksStoreOptions(directory, blockCacheBytes, walBytesMax, other, tailWait, recoveryInterval);
    }

    /** These options with another pause between recovery attempts. */
    public RocksStoreOptions withRecoveryInterval(Duration pause) {
        return new RocksStoreOptions(directory, blockCacheBytes, walBytesMax, limits, tailWait, pause);
    }

    /** These options with another longest wait of blocking tracking reads. */
    public RocksStoreOptions withTailWait(Duration longest) {
        return new RocksStoreOptions(directory, blockCacheBytes, walBytesMax, limits, longest, recoveryInterval);
    }
}
