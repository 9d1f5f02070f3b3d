package io.tillbook.command.store.rocksdb.files;

import io.tillbook.command.store.StoreNotOpened;
import java.nio.file.Path;
import org.rocksdb.RocksDBException;

/** A store that is only read. Nothing is written to its directory, not even a lock, so a copy stays what it is. */
public final class ReadOnlyStore implements AutoCloseable {
    private static final long BLOCK_CACHE_BYTES = 32L << 20;

    private final RocksHandles handles;

    private ReadOnlyStore(RocksHandles handles) {
        this.handles = handles;
    }

    /** Opens a directory that no process writes to; throws {@link StoreNotOpened} with the reason. */
    public static ReadOnlyStore open(Path directory) {
        try {
            return new ReadOnlyStore(opened(directory));
        } catch (RocksDBException unreadable) {
            throw new StoreNotOpened("The event store in %s cannot be read: %s"
                    .formatted(directory, unreadable.getMessage()), unreadable);
        }
    }

    private static RocksHandles opened(Path directory) throws RocksDBException {
        RocksHandles handles = RocksHandles
                .openReadOnly(RocksStoreOptions.in(directory).withBlockCacheBytes(BLOCK_CACHE_BYTES));
        try {
            StoreFormat.check(handles, directory);
            return handles;
        } catch (RocksDBException | RuntimeException refused) {
            handles.close();
            throw refused;
        }
    }

    /** What is in it; of no use after {@link #close()}. */
    public RocksHandles handles() {
        return handles;
    }

    @Override
    public void close() {
        handles.close();
    }
}
