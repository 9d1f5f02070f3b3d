package io.tillbook.query.store.embedded;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;

/**
 * Bytes under keys in the order of the keys, in a directory. What fails throws a {@link MongoException}, because to
 * those who fold and ask it is the database that cannot be reached now. Closing waits for everything that has begun:
 * native memory that is used after its release takes the whole process down.
 */
final class ViewFiles implements AutoCloseable {

    private static final int FIRST_PAGE = 32;
    private static final int LARGEST_PAGE = 512;

    private final Path directory;
    private final ViewFilesSettings settings;
    private final ReentrantReadWriteLock lease = new ReentrantReadWriteLock();
    private @Nullable RocksDB database;
    private boolean isClosed;
    private volatile boolean hasFailed;

    /** Collects changes that are made together. */
    @FunctionalInterface
    interface Changes {

        /** Adds the changes to a batch. */
        void addTo(WriteBatch batch) throws RocksDBException;
    }

    private ViewFiles(Path directory, ViewFilesSettings settings, RocksDB database) {
        this.directory = directory;
        this.settings = settings;
        this.database = database;
    }

    /** Opens a directory, or creates it. */
    static ViewFiles open(Path directory, int cacheMegabytes) throws RocksDBException {
        ViewFilesSettings settings = new ViewFilesSettings(cacheMegabytes);
        try {
            ViewFiles files =
                    new ViewFiles(directory, settings, RocksDB.open(settings.database(), directory.toString()));
            settings.limitSstWrites();
            return files;
        } catch (RocksDBException | RuntimeException refused) {
            settings.close();
            throw refused;
        }
    }

    /** What is under a key, or null. */
    byte @Nullable [] get(byte[] key) {
        return use(open -> open.get(key));
    }

    /** What is under each of the keys, null where there is nothing. */
    List<byte @Nullable []> getAll(List<byte[]> keys) {
        return keys.isEmpty() ? List.of() : use(open -> new ArrayList<byte @Nullable []>(open.multiGetAsList(keys)));
    }

    /** Makes all of the changes or none. */
    void write(Changes changes) {
        if (hasFailed) {
            reopen();
        }
        use(open -> {
            try (WriteBatch batch = new WriteBatch()) {
                changes.addTo(batch);
                open.write(settings.unsynced(), batch);
            } catch (RocksDBException failure) {
                hasFailed = true;
                throw failure;
            }
            return true;
        });
    }

    /** RocksDB takes nothing more after a failed write, on a full disk for one, until it is opened again. */
    private void reopen() {
        lease.writeLock().lock();
        try {
            if (hasFailed && !isClosed) {
                release();
                database = RocksDB.open(settings.database(), directory.toString());
                hasFailed = false;
            }
        } catch (RocksDBException failure) {
            throw unreachable(failure);
        } finally {
            lease.writeLock().unlock();
        }
    }

    /**
     * Entries in order, the first key included and the end excluded. They are read some at a time, so that nothing has
     * to be given back: who needs all of one moment sees to it that nobody writes.
     */
    Stream<Entry> range(byte[] from, byte[] end) {
        return Stream.iterate(page(from, end, FIRST_PAGE), page -> !page.isEmpty(), page -> {
            byte[] next = page.getLast().key();
            return page(Arrays.copyOf(next, next.length + 1), end, Math.min(4 * page.size(), LARGEST_PAGE));
        }).flatMap(List::stream);
    }

    private List<Entry> page(byte[] from, byte[] end, int size) {
        return use(open -> {
            List<Entry> page = new ArrayList<>();
            try (Slice bound = new Slice(end);
                    ReadOptions options = new ReadOptions().setIterateUpperBound(bound);
                    RocksIterator entries = open.newIterator(options)) {
                for (entries.seek(from); entries.isValid() && page.size() < size; entries.next()) {
                    page.add(new Entry(entries.key(), entries.value()));
                }
                entries.status();
            }
            return page;
        });
    }

    /** Bytes on disk. */
    long sizeBytes() {
        return use(open -> open.getLongProperty("rocksdb.total-sst-files-size"));
    }

    /** Memory beside the heap for what was read. */
    long blockCacheBytes() {
        return use(open -> open.getLongProperty("rocksdb.block-cache-usage"));
    }

    /** Memory beside the heap for what was written lately. */
    long memtableBytes() {
        return use(open -> open.getLongProperty("rocksdb.cur-size-all-mem-tables"));
    }

    /** SST files at level 0, which wait for their first compaction. */
    long level0Files() {
        return use(open -> Long.parseLong(open.getProperty("rocksdb.num-files-at-level0")));
    }

    private <T extends @Nullable Object> T use(Action<T> action) {
        lease.readLock().lock();
        try {
            RocksDB open = database;
            if (open == null) {
                throw new MongoException("the database in " + directory + " is not open");
            }
            return action.on(open);
        } catch (RocksDBException failure) {
            throw unreachable(failure);
        } finally {
            lease.readLock().unlock();
        }
    }

    private MongoException unreachable(RocksDBException failure) {
        return new MongoException("the database in " + directory + " cannot be read or written", failure);
    }

    private void release() {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    @Override
    public void close() {
        lease.writeLock().lock();
        try {
            if (!isClosed) {
                isClosed = true;
                release();
                settings.close();
            }
        } finally {
            lease.writeLock().unlock();
        }
    }

    /** What is done with the open database. */
    @FunctionalInterface
    private interface Action<T extends @Nullable Object> {
        T on(RocksDB open) throws RocksDBException;
    }
}
