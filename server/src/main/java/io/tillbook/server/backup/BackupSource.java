package io.tillbook.server.backup;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.server.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.axonframework.serialization.Serializer;

/** What is backed up: an open event store. */
public abstract sealed class BackupSource permits StoreFiles, StoreEvents {
    /**
     * A store in a data directory, whose files are taken.
     *
     * @param checkpoint sets them aside in a folder that is not there yet
     */
    public static BackupSource in(Path dataDirectory, Consumer<Path> checkpoint) {
        return new StoreFiles(checkpoint, StoreFiles.aside(dataDirectory));
    }

    /**
     * A store elsewhere, whose events are taken by position.
     *
     * @param end position of its last event by now
     * @param serializer that of the store
     */
    public static BackupSource of(LedgerStore store, LongSupplier end, Serializer serializer) {
        return new StoreEvents(store, end, serializer, StoreEvents.SEGMENT_BYTES);
    }

    /** Removes from a data directory what a backup that was broken off has left in it. */
    public static void removeLeft(Path dataDirectory) throws IOException {
        DurableFiles.remove(StoreFiles.aside(dataDirectory));
    }

    /** Which engine's files it gives. */
    abstract BackupEngine engine();

    /**
     * Writes what there is into the folder of a backup's files, and takes over what an earlier one has.
     *
     * @throws BackupFailed when the earlier one is of another ledger
     */
    abstract BackupContents write(Path events, Optional<EarlierBackup> earlier) throws IOException;

    /** Removes what is set aside, which keeps files from being removed from the disk. */
    abstract void release() throws IOException;
}
