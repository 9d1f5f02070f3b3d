package io.tillbook.server.operations.backup;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.operations.BackupRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Has backups made one after another, by the clock and for whoever asks. */
public final class Backups {
    private static final String ROOT = "";

    private final Optional<BackupRun> run;
    private final BackupJournal journal;
    private final Optional<BackupSchedule> schedule;
    private final InstantSource clock;
    private final AtomicReference<@Nullable BackupRecord> taken = new AtomicReference<>();
    private final AtomicReference<@Nullable BackupRecord> waiting = new AtomicReference<>();
    private @Nullable Instant lastScheduled;

    /** @param run how one is made; empty where there is no folder to make them in */
    Backups(Optional<BackupRun> run, BackupJournal journal, Optional<BackupSchedule> schedule, InstantSource clock) {
        this.run = run;
        this.journal = journal;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Has one made soon.
     *
     * @param to where: a path below the folder of all backups, which itself is meant by an empty text
     * @return its record, which tells more when it is made
     * @throws BackupNotBegun when one is being made, or none ever are
     * @throws FolderElsewhere when the path leads elsewhere
     */
    public BackupRecord ask(String to, Principal askedBy) {
        BackupFolders folders = run.map(BackupRun::folders).orElseThrow(BackupNotBegun::notSetUp);
        BackupRecord record = journal.begun(folders.named(folders.below(to)), askedBy);
        if (!taken.compareAndSet(null, record)) {
            throw BackupNotBegun.already();
        }
        try {
            waiting.set(journal.store(record));
            return record;
        } catch (RuntimeException unstored) {
            taken.set(null);
            throw unstored;
        }
    }

    /** The record of one. */
    public Optional<BackupRecord> find(String id) {
        return journal.find(id);
    }

    /** Makes what is to be made; true where something was. */
    boolean step() {
        return run.filter(this::step).isPresent();
    }

    private boolean step(BackupRun making) {
        if (lastScheduled == null) {
            making.prepare();
            // Where none was ever made, time begins now.
            lastScheduled = journal.lastScheduled().orElseGet(clock::instant);
        }
        BackupRecord asked = waiting.getAndSet(null);
        if (asked != null) {
            thenFree(() -> making.make(asked, false));
        }
        return asked != null || (isDue(lastScheduled) && makeScheduled(making));
    }

    private boolean isDue(Instant last) {
        return schedule.filter(times -> times.isDue(last, clock.instant())).isPresent();
    }

    private boolean makeScheduled(BackupRun making) {
        BackupRecord record = journal.begun(ROOT, null);
        if (taken.compareAndSet(null, record)) { // else somebody has asked just now, and theirs comes first
            thenFree(() -> {
                journal.store(record);
                lastScheduled = Instant.ofEpochMilli(record.startedAtMillis());
                making.make(record, true);
            });
        }
        return true;
    }

    /** Whatever fails, even the database of the records: the next one can be begun. */
    private void thenFree(Runnable made) {
        try {
            made.run();
        } finally {
            taken.set(null);
        }
    }
}
