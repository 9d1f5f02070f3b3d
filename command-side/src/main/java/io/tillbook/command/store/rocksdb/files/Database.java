package io.tillbook.command.store.rocksdb.files;

import io.tillbook.command.store.DirectoryLock;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends the open RocksDB to one action at a time per thread and waits for all borrowers before it closes or reopens:
 * native memory that is used after its release takes the whole process down.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final RocksStoreOptions options;
    private final DirectoryLock directoryLock;
    private final ReentrantReadWriteLock lease = new ReentrantReadWriteLock();

    private @Nullable RocksHandles handles;
    private String whyNotOpen = "it is closed";

    private Database(RocksStoreOptions options, DirectoryLock directoryLock, RocksHandles handles) {
        this.options = options;
        this.directoryLock = directoryLock;
        this.handles = handles;
    }

    /** Opens the store of {@code options}, creating it when missing; throws {@link StoreNotOpened} with the reason. */
    public static Database open(RocksStoreOptions options) {
        Path directory = options.directory();
        try {
            DurableDirectory.create(directory);
            DirectoryLock lock = DirectoryLock.take(directory);
            try {
                return new Database(options, lock, RocksHandles.open(options));
            } catch (RocksDBException | RuntimeException refused) {
                lock.close();
                throw refused;
            }
        } catch (IOException | RocksDBException failure) {
            throw new StoreNotOpened("The event store in %s cannot be opened: %s. Nothing was dropped to make it open; "
                    .formatted(directory, failure) + "check the disk or restore a backup.", failure);
        }
    }

    /** Runs {@code action} on the open database. */
    public <T extends @Nullable Object> T use(Action<T> action) throws RocksDBException {
        lease.readLock().lock();
        try {
            RocksHandles open = handles;
            if (open == null) {
                throw new StoreUnavailable(whyNotOpen, null);
            }
            return action.on(open);
        } finally {
            lease.readLock().unlock();
        }
    }

    /** As {@link #use}, for reading: a failure of RocksDB becomes a {@link StoreUnavailable}. */
    public <T extends @Nullable Object> T read(Action<T> action) {
        try {
            return use(action);
        } catch (RocksDBException failure) {
            throw new StoreUnavailable("reading failed: " + failure.getMessage(), failure);
        }
    }

    /**
     * Closes and opens again, which makes RocksDB forget a write error. When that fails, reading goes on with a
     * read-only view, and the reason is thrown.
     */
    public void reopen() throws RocksDBException {
        lease.writeLock().lock();
        try {
            release();
            handles = RocksHandles.open(options);
        } catch (RocksDBException | RuntimeException refused) {
            openForReading(refused);
            throw refused;
        } finally {
            lease.writeLock().unlock();
        }
    }

    private void openForReading(Exception refused) {
        try {
            handles = RocksHandles.openReadOnly(options);
        } catch (RocksDBException | RuntimeException unreadable) {
            whyNotOpen = "it cannot be opened, not even for reading: " + unreadable.getMessage();
            refused.addSuppressed(unreadable);
        }
    }

    @Override
    public void close() {
        lease.writeLock().lock();
        try {
            whyNotOpen = "it is closed";
            release();
            directoryLock.close();
        } catch (IOException leftOpen) {
            LOG.warn("The lock of {} could not be released before the process ends", options.directory(), leftOpen);
        } finally {
            lease.writeLock().unlock();
        }
    }

    private void release() {
        RocksHandles open = handles;
        handles = null;
        if (open != null) {
            open.close();
        }
    }

    /** Something done with the open database; must not keep any of its objects. */
    @FunctionalInterface
    public interface Action<T extends @Nullable Object> {
        T on(RocksHandles handles) throws RocksDBException;
    }
}
