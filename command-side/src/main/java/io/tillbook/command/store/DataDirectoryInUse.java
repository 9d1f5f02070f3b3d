package io.tillbook.command.store;

import java.nio.file.Path;

/** Another process, or another engine in this one, works on the same directory. */
public final class DataDirectoryInUse extends StoreNotOpened {

    private static final long serialVersionUID = 1;

    /** A directory and the process that has it open. */
    public DataDirectoryInUse(Path directory, String holder) {
        super("The event store in %s is already in use by %s. Stop it first or choose another data directory."
                .formatted(directory, holder), null);
    }
}
