package io.tillbook.server.backup;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.command.store.rocksdb.audit.HistorySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups. While it works, the store goes on: it only waits while its files are set aside.
 *
 * @param source what is backed up
 * @param clock tells when
 * @param version of this program
 */
public record BackupWriter(BackupSource source, InstantSource clock, String version) {
    /** Where the files of the event store are in a backup, and in a data directory. */
    static final String EVENTS = "events";
    private static final Logger LOG = LoggerFactory.getLogger(BackupWriter.class);

    /** A backup that has been made, and where it is. */
    public record Made(Path folder, Manifest manifest) {}

    /** An earlier backup, whose files need not be copied again. */
    private record Earlier(Path folder, Manifest manifest) {
        private static Optional<Earlier> in(BackupSet set) {
            return set.latest().flatMap(latest -> {
                try {
                    return Optional.of(new Earlier(latest, Manifest.read(latest)));
                } catch (BackupFailed unusable) {
                    LOG.warn("Nothing is taken over from an earlier backup. {}", unusable.getMessage());
                    return Optional.empty();
                }
            });
        }
    }

    /**
     * Adds a backup to a set. What was left there by one that was not finished is removed.
     *
     * @throws BackupFailed when that is not possible; then there is no backup more
     */
    public Made addTo(BackupSet set) {
        Instant startedAt = clock.instant();
        try (BackupSet.Lock _ = set.lock()) {
            for (Path unfinished : set.unfinished()) {
                DurableFiles.remove(unfinished);
            }
            try {
                Optional<Earlier> earlier = Earlier.in(set);
                HistorySummary history = history(source.take(), earlier, set);
                Made made = writeOrRemove(set.begin(startedAt), startedAt, history, earlier);
                DurableFiles.syncFolder(set.folder());
                return made;
            } finally {
                source.release();
            }
        } catch (IOException failed) {
            throw new BackupFailed("the backup in " + set.folder() + " cannot be written: "
                    + BackupFailed.reason(failed), failed);
        } catch (EventDamaged | StoreNotOpened | StoreUnavailable failed) {
            throw new BackupFailed("the ledger cannot be backed up: " + failed.getMessage(), failed);
        }
    }

    /** Where the disk is full, it is not to stay so. */
    private Made writeOrRemove(Path backup, Instant startedAt, HistorySummary history, Optional<Earlier> earlier)
            throws IOException {
        try {
            return write(backup, startedAt, history, earlier);
        } catch (IOException | RuntimeException failed) {
            try {
                BackupSet.remove(backup);
            } catch (IOException left) {
                failed.addSuppressed(left);
            }
            throw failed;
        }
    }

    /** Nobody wants to find another ledger under the name of theirs, or theirs removed as an old one of another. */
    private static HistorySummary history(Path aside, Optional<Earlier> earlier, BackupSet set) {
        HistorySummary before = earlier.map(each -> each.manifest().history().summary()).orElse(HistorySummary.EMPTY);
        HistorySummary history = HistoryAudit.summary(aside, before);
        if (before.ledger().isPresent() && !before.ledger().equals(history.ledger())) {
            throw new BackupFailed(set.folder() + " holds backups of another ledger");
        }
        return history;
    }

    private Made write(Path backup, Instant startedAt, HistorySummary history, Optional<Earlier> earlier)
            throws IOException {
        FileTransfer transfer = new FileTransfer(source.aside(), Files.createDirectory(backup.resolve(EVENTS)));
        List<BackedUpFile> files = new ArrayList<>();
        for (Path file : DurableFiles.in(source.aside())) {
            String path = EVENTS + "/" + file.getFileName();
            Optional<BackedUpFile> known = earlier.flatMap(each -> each.manifest().file(path));
            files.add(known.isPresent()
                    ? transfer.takeOver(known.get(), earlier.orElseThrow().folder().resolve(path))
                    : transfer.take(path));
        }
        DurableFiles.syncFolder(backup.resolve(EVENTS));
        long millis = Duration.between(startedAt, clock.instant()).toMillis();
        Manifest manifest = Manifest.of(version, startedAt, millis, transfer.copiedBytes(), BackedUpHistory.of(history),
                files);
        manifest.write(backup);
        return new Made(backup, manifest);
    }
}
