package io.tillbook.server.operations.backup;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.operations.BackupRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Has backups made one after another, by the clock and for whoever asks. */
public final class Backups {
    private static final String ROOT = "";
    private static final Duration LOOKS_EACH = Duration.ofMinutes(1);

    private final Optional<BackupRun> run;
    private final BackupJournal journal;
    private final Optional<BackupSchedule> schedule;
    private final InstantSource clock;
    private final AtomicReference<@Nullable BackupRecord> taken = new AtomicReference<>();
    private final AtomicReference<@Nullable BackupRecord> waiting = new AtomicReference<>();
    private final ScheduledTurn turn;
    private @Nullable Instant lookedAt;
    private @Nullable LastScheduled lastScheduled;

    /** @param run how one is made; empty where there is no folder to make them in */
    Backups(Optional<BackupRun> run, BackupJournal journal, Optional<BackupSchedule> schedule, InstantSource clock,
            ScheduledTurn turn) {
        this.run = run;
        this.journal = journal;
        this.schedule = schedule;
        this.clock = clock;
        this.turn = turn;
    }

    /**
     * Has one made soon.
     *
     * @param to where: a path below the folder of all backups, which itself is meant by an empty text
     * @param request an id of the request, so that it can be sent again and begins one backup only
     * @return its record, which tells more when it is made
     * @throws BackupNotBegun when another one is being made, or none ever are
     * @throws FolderElsewhere when the path leads elsewhere
     */
    public BackupRecord ask(String to, Principal askedBy, @Nullable UUID request) {
        BackupFolders folders = run.map(BackupRun::folders).orElseThrow(BackupNotBegun::notSetUp);
        BackupRecord record = journal.begun(folders.named(folders.below(to)), askedBy, request);
        Optional<BackupRecord> before = Optional.ofNullable(request).flatMap(journal::ofRequest);
        return before.orElseGet(() -> begin(record));
    }

    private BackupRecord begin(BackupRecord record) {
        BackupRecord other = taken.compareAndExchange(null, record);
        if (other != null) {
            return Optional.of(other)
                    .filter(running -> running.request() != null && running.request().equals(record.request()))
                    .orElseThrow(BackupNotBegun::already);
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
        look(making);
        BackupRecord asked = waiting.getAndSet(null);
        if (asked != null) {
            thenFree(() -> making.make(asked, false));
        }
        return asked != null || (schedule.filter(this::isDue).isPresent() && makeScheduled(making));
    }

    /** At first at what there is, then at what other processes make: the age of the last one is told here too. */
    private void look(BackupRun making) {
        Instant now = clock.instant();
        Instant before = lookedAt;
        if (before == null) {
            making.prepare();
        } else if (now.isBefore(before.plus(LOOKS_EACH))) {
            return;
        } else {
            making.look();
        }
        lookedAt = now;
    }

    /** The records are asked when the time has come: another process may have made it meanwhile. */
    private boolean isDue(BackupSchedule times) {
        LastScheduled known = lastScheduled;
        if (known != null && !(times.isDue(known, clock.instant()) && turn.isOurs())) {
            return false;
        }
        // Where none was ever made, time begins now.
        LastScheduled last = journal.lastScheduled()
                .orElseGet(() -> known == null ? LastScheduled.none(clock.instant()) : known);
        lastScheduled = last;
        return times.isDue(last, clock.instant()) && turn.isOurs();
    }

    private boolean makeScheduled(BackupRun making) {
        BackupRecord record = journal.begun(ROOT, null, null);
        if (taken.compareAndSet(null, record)) { // else somebody has asked just now, and theirs comes first
            thenFree(() -> {
                journal.store(record);
                lastScheduled = null;
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
