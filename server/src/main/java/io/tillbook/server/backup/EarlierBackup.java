package io.tillbook.server.backup;

import io.tillbook.command.store.history.HistorySummary;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An earlier backup, whose files need not be copied again. */
record EarlierBackup(Path folder, Manifest manifest) {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierBackup.class);

    /** The latest one of a set, unless it cannot be used. */
    static Optional<EarlierBackup> in(BackupSet set) {
        return set.latest().flatMap(latest -> {
            try {
                return Optional.of(new EarlierBackup(latest, Manifest.read(latest)));
            } catch (BackupFailed unusable) {
                LOG.warn("Nothing is taken over from an earlier backup. {}", unusable.getMessage());
                return Optional.empty();
            }
        });
    }

    HistorySummary history() {
        return manifest.history().summary();
    }

    Path file(BackedUpFile file) {
        return folder.resolve(file.path());
    }

    /** Nobody wants to find another ledger under the name of theirs, or theirs removed as an old one of another. */
    void checkSame(Optional<String> ledger) {
        Optional<String> before = history().ledger();
        if (before.isPresent() && !before.equals(ledger)) {
            throw new BackupFailed(folder.getParent() + " holds backups of another ledger");
        }
    }
}
