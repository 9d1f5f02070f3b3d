package io.tillbook.command.store;

import java.nio.file.Path;

/** The directory holds an event store of a format that this program does not know; its events have not been changed. */
public final class UnknownStoreFormat extends StoreNotOpened {

    private static final long serialVersionUID = 1;

    /** A directory with another format than the known one. */
    public UnknownStoreFormat(Path directory, String found, int known) {
        super(("The event store in %s has %s, but this program reads and writes format %d only. "
                + "Its events were not changed.").formatted(directory, found, known), null);
    }
}
