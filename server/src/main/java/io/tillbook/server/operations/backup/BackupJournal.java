package io.tillbook.server.operations.backup;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.operations.BackupRecord.Outcome;
import io.tillbook.query.operations.BackupRecord;
import io.tillbook.query.operations.BackupRecordRepository;
import io.tillbook.query.operations.BackupState;
import io.tillbook.server.backup.BackupSet;
import io.tillbook.server.backup.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/** The records of backups, and what they say together. */
final class BackupJournal {
    private static final int MOST = 10_000;
    private static final int REMOVED_AT_ONCE = 1_000;
    private static final int FAILURES_TOLD = 20;

    private final BackupRecordRepository records;
    private final InstantSource clock;
    private final boolean isGoodOnlyVerified;

    /** @param isGoodOnlyVerified whether a backup counts as good only when it was read again */
    BackupJournal(BackupRecordRepository records, InstantSource clock, boolean isGoodOnlyVerified) {
        this.records = records;
        this.clock = clock;
        this.isGoodOnlyVerified = isGoodOnlyVerified;
    }

    /** A backup that is to be made. */
    BackupRecord begun(String folder, @Nullable Principal askedBy, @Nullable UUID request) {
        return at(clock.instant(), folder, askedBy, request);
    }

    private static BackupRecord at(Instant start, String folder, @Nullable Principal askedBy,
            @Nullable UUID request) {
        String id = BackupRecord.idAt(start.toEpochMilli()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        return new BackupRecord(id, BackupState.RUNNING, folder, askedBy,
                request == null ? null : request.toString(), start.toEpochMilli(), null, null, null);
    }

    /** Stores a record as it is now, and drops the oldest where there are too many. */
    BackupRecord store(BackupRecord record) {
        long tooMany = records.count() - MOST;
        if (tooMany > 0) {
            List<BackupRecord> oldest = records.findByOrderById(Limit.of((int) Math.min(tooMany, REMOVED_AT_ONCE)));
            records.deleteAllById(oldest.stream().map(BackupRecord::id).toList());
        }
        return records.save(record);
    }

    /** The record of a backup. */
    Optional<BackupRecord> find(String id) {
        return records.findById(id);
    }

    /** What is known of a finished backup. */
    static Outcome outcome(Manifest manifest) {
        return new Outcome(manifest.durationMillis(), manifest.history().lastPosition(), manifest.files().size(),
                manifest.bytes(), manifest.copiedBytes(), manifest.rootHash());
    }

    /**
     * Has the records agree with what there is, which may have come or gone while no server ran: the records are beside
     * the views, and a restored ledger has none.
     */
    void reconcile(BackupFolders folders, BackupSet set) {
        List<BackupRecord> all = records.findAll();
        all.stream()
                .filter(record -> record.state() == BackupState.RUNNING)
                .filter(record -> !new BackupSet(folders.folder(record.folder())).isBeingWritten())
                .forEach(record -> records.save(record.failed("the server ended before it was made")));
        all.stream()
                .filter(BackupJournal::isThere)
                .filter(record -> !Files.isDirectory(folders.folder(record.folder())))
                .forEach(record -> records.save(record.removed()));
        if (!set.isBeingWritten()) { // else the latest one there has a record that says so soon
            find(all, folders, set);
        }
    }

    private void find(List<BackupRecord> all, BackupFolders folders, BackupSet set) {
        // A disk that was not there at one start may be there again at the next.
        Set<String> known = all.stream()
                .filter(record -> record.state() != BackupState.REMOVED)
                .map(BackupRecord::folder)
                .collect(Collectors.toSet());
        set.listed()
                .stream()
                .filter(each -> !known.contains(folders.named(each.folder())))
                .forEach(each -> records.save(found(folders, each)));
    }

    private static BackupRecord found(BackupFolders folders, BackupSet.Listed backup) {
        String folder = folders.named(backup.folder());
        BackupRecord record = at(backup.manifest().startedAt(), folder, null, null)
                .made(folder, outcome(backup.manifest()));
        return backup.isVerified() ? record.verified(null) : record;
    }

    /** Notes that backups were removed. */
    void removed(BackupFolders folders, List<Path> backups) {
        Set<String> gone = backups.stream().map(folders::named).collect(Collectors.toSet());
        records.findAll()
                .stream()
                .filter(record -> isThere(record) && gone.contains(record.folder()))
                .forEach(record -> records.save(record.removed()));
    }

    private static boolean isThere(BackupRecord record) {
        return record.state() == BackupState.MADE || record.state() == BackupState.VERIFIED;
    }

    /** The latest one that is as good as is asked for. */
    Optional<BackupRecord> lastGood() {
        return records.findFirstByStateInOrderByIdDesc(isGoodOnlyVerified
                ? EnumSet.of(BackupState.VERIFIED)
                : EnumSet.of(BackupState.MADE, BackupState.VERIFIED));
    }

    /** The record of the backup that a request began. */
    Optional<BackupRecord> ofRequest(UUID request) {
        return records.findFirstByRequest(request.toString());
    }

    /** What has become of the latest ones that nobody asked for, whichever process has made them. */
    Optional<LastScheduled> lastScheduled() {
        List<BackupRecord> latest = records.findByAskedByIsNullOrderByIdDesc(Limit.of(FAILURES_TOLD));
        int failures = (int) latest.stream().takeWhile(record -> record.state() == BackupState.FAILED).count();
        return latest.stream()
                .findFirst()
                .map(last -> new LastScheduled(Instant.ofEpochMilli(last.startedAtMillis()), failures));
    }
}
