package io.tillbook.server.backup;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.server.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes backups. While it works, the store goes on: it only waits while its files are set aside.
 *
 * @param source what is backed up
 * @param pictures the pictures of products, which are no events
 * @param clock tells when
 * @param version of this program
 */
public record BackupWriter(BackupSource source, PictureCopies pictures, InstantSource clock, String version) {
    /** Where the files of the event store are in a backup, and in a data directory. */
    static final String EVENTS = "events";

    /** One of events alone. */
    public BackupWriter(BackupSource source, InstantSource clock, String version) {
        this(source, PictureCopies.NONE, clock, version);
    }

    /** A backup that has been made, and where it is. */
    public record Made(Path folder, Manifest manifest) {}

    /**
     * Adds a backup to a set. What was left there by one that was not finished is removed.
     *
     * @throws BackupFailed when that is not possible; then there is no backup more
     */
    public Made addTo(BackupSet set) {
        return addTo(set, _ -> {
        });
    }

    /**
     * The same.
     *
     * @param then done with it while nobody else may write to the set; what it throws is thrown
     */
    public Made addTo(BackupSet set, Consumer<Made> then) {
        Instant startedAt = clock.instant();
        try (BackupSet.Lock _ = set.lock()) {
            for (Path unfinished : set.unfinished()) {
                DurableFiles.remove(unfinished);
            }
            Made made = make(set, startedAt);
            then.accept(made);
            return made;
        } catch (IOException failed) {
            throw new BackupFailed("the backup in " + set.folder() + " cannot be written: "
                    + BackupFailed.reason(failed), failed);
        } catch (EventDamaged | StoreNotOpened | StoreUnavailable failed) {
            throw new BackupFailed("the ledger cannot be backed up: " + failed.getMessage(), failed);
        }
    }

    private Made make(BackupSet set, Instant startedAt) throws IOException {
        try {
            Optional<EarlierBackup> earlier = EarlierBackup.in(set);
            Made made = writeOrRemove(set.begin(startedAt), startedAt, earlier);
            DurableFiles.syncFolder(set.folder());
            return made;
        } finally {
            source.release();
        }
    }

    /** Where the disk is full, it is not to stay so. */
    private Made writeOrRemove(Path backup, Instant startedAt, Optional<EarlierBackup> earlier) throws IOException {
        try {
            return write(backup, startedAt, earlier);
        } catch (IOException | RuntimeException failed) {
            try {
                BackupSet.remove(backup);
            } catch (IOException left) {
                failed.addSuppressed(left);
            }
            throw failed;
        }
    }

    private Made write(Path backup, Instant startedAt, Optional<EarlierBackup> earlier) throws IOException {
        Path events = Files.createDirectory(backup.resolve(EVENTS));
        BackupContents contents = pictures.addTo(source.write(events, earlier), backup, earlier);
        DurableFiles.syncFolder(events);
        long millis = Duration.between(startedAt, clock.instant()).toMillis();
        Manifest manifest = Manifest.of(source.engine(), version, startedAt, millis, contents);
        manifest.write(backup);
        return new Made(backup, manifest);
    }
}
