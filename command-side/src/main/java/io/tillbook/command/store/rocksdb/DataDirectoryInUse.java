package io.tillbook.command.store.rocksdb;

import java.nio.file.Path;

/** Another process, or another engine in this one, works on the same directory. */
public final class DataDirectoryInUse extends StoreNotOpened {

    private static final long serialVersionUID = 1;

    DataDirectoryInUse(Path directory, String holder) {
        super("The event store in %s is already in use by %s. Stop it first or choose another data directory."
                .formatted(directory, holder), null);
    }
}
