package io.tillbook.command.store.rocksdb.files;

import java.nio.file.Path;
import org.rocksdb.Checkpoint;
import org.rocksdb.RocksDBException;

/** The files of a store as they are at one moment, set aside while it is written to. */
public final class StoreCheckpoint {
    private StoreCheckpoint() {}

    /**
     * Sets them aside. What is in memory is flushed first; tables, which never change, get a second name, so this takes
     * moments whatever their size. Every append that was answered before is in it, and each append is in it whole or
     * not at all.
     *
     * @param directory is made; on the file system of the store
     */
    public static void write(Database database, Path directory) throws RocksDBException {
        database.use(handles -> {
            try (Checkpoint checkpoint = Checkpoint.create(handles.database())) {
                checkpoint.createCheckpoint(directory.toString());
                return directory;
            }
        });
    }
}
