package io.tillbook.server.rocksdb;

import java.nio.file.Path;
import org.rocksdb.Env;
import org.rocksdb.Priority;

/**
 * RocksDB's native library and its background threads. Both belong to the process and not to a database, so they are
 * set up here, before the event store and the embedded views open.
 */
public final class RocksDbRuntime {
    /** The event store and the embedded views; each flushes and compacts with one thread at a time. */
    private static final int DATABASES = 2;

    private RocksDbRuntime() {}

    /** Sets up RocksDB, with its native library in a folder of the data directory. */
    public static RocksDbRuntime in(Path dataDirectory) {
        NativeLibrary.load(dataDirectory.resolve("native"));
        Env threads = Env.getDefault();
        threads.setBackgroundThreads(DATABASES, Priority.LOW);
        threads.setBackgroundThreads(DATABASES, Priority.HIGH);
        return new RocksDbRuntime();
    }
}
