package io.tillbook.server.operations.backup;

import io.tillbook.query.operations.BackupRecord.Outcome;
import io.tillbook.query.operations.BackupRecord;
import io.tillbook.server.backup.BackupCheck;
import io.tillbook.server.backup.BackupDamaged;
import io.tillbook.server.backup.BackupFailed;
import io.tillbook.server.backup.BackupSet;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.backup.BackupWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup, with all that belongs to it: the keys beside it, reading it again, its record, the end of old ones.
 *
 * @param settings which of that is wanted
 */
record BackupRun(BackupProperties settings, BackupFolders folders, BackupWriter writer, KeysCopy keys,
        BackupJournal journal, BackupMeters meters) {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRun.class);

    /** Looks at what there is. */
    void prepare() {
        try {
            journal.reconcile(folders, new BackupSet(folders.root()));
        } catch (BackupFailed unreadable) {
            LOG.warn("It cannot be told which backups there are.", unreadable);
        }
        look();
    }

    /** Another process may have made one meanwhile. */
    void look() {
        journal.lastGood().ifPresent(meters::found);
    }

    /** Makes one. */
    void make(BackupRecord begun, boolean isScheduled) {
        AtomicReference<BackupRecord> record = new AtomicReference<>(begun);
        try {
            Made made = writer.addTo(set(begun), each -> finish(each, record));
            Outcome outcome = BackupJournal.outcome(made.manifest());
            meters.succeeded(record.get(), outcome);
            LOG.info("Backup {} is there: position {}, {} bytes, {} of them copied, in {} ms.", made.folder(),
                    outcome.position(), outcome.bytes(), outcome.copiedBytes(), outcome.durationMillis());
            if (isScheduled) {
                prune();
            }
        } catch (BackupFailed failed) {
            failed(record.get(), failed.message(), failed);
        } catch (RuntimeException unforeseen) {
            failed(record.get(), "it failed in a way that should not happen; the log of the server tells more",
                    unforeseen);
        }
    }

    /** The folder of all is marked first: it may get folders in it that are no backups of its own. */
    private BackupSet set(BackupRecord begun) {
        BackupSet root = BackupSet.openOrMake(folders.root());
        Path folder = folders.folder(begun.folder());
        return folder.equals(folders.root()) ? root : BackupSet.openOrMake(folder);
    }

    /** While nobody else may write there: a process that starts meanwhile is not to take it for one that broke off. */
    private void finish(Made made, AtomicReference<BackupRecord> record) {
        record.set(record.get().made(folders.named(made.folder()), BackupJournal.outcome(made.manifest())));
        keys.copy();
        if (settings.verify()) {
            verify(made.folder());
            record.set(record.get().verified(writer.clock().millis()));
        }
        journal.store(record.get());
    }

    private void verify(Path backup) {
        try {
            new BackupCheck(backup).runAndMark(writer.clock().instant());
        } catch (BackupDamaged damaged) {
            BackupSet.disown(backup);
            throw damaged;
        }
    }

    /** Only where one more is good, and it stays good where old ones cannot be removed. */
    private void prune() {
        try {
            List<Path> removed = new BackupSet(folders.root()).prune(settings.keep());
            journal.removed(folders, removed);
        } catch (RuntimeException left) {
            LOG.error("Old backups could not be removed; it is tried again after the next one.", left);
        }
    }

    private void failed(BackupRecord record, String why, RuntimeException failure) {
        LOG.error("The backup of {} failed.", folders.folder(record.folder()), failure);
        meters.failed();
        journal.store(record.failed(why));
    }
}
