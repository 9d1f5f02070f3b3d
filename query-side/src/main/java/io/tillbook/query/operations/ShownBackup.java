package io.tillbook.query.operations;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.operations.BackupRecord.Outcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A backup as it is shown; times are UTC. */
record ShownBackup(String id, BackupState state, String folder, @Nullable Principal askedBy, OffsetDateTime startedAt,
        @Nullable Long durationMillis, @Nullable Long position, @Nullable Integer files, @Nullable Long bytes,
        @Nullable Long copiedBytes, @Nullable String rootHash, @Nullable OffsetDateTime verifiedAt,
        @Nullable String failure) {
    static ShownBackup of(BackupRecord backup) {
        Outcome outcome = backup.outcome();
        Long verifiedAt = backup.verifiedAtMillis();
        OffsetDateTime verified = verifiedAt == null ? null : time(verifiedAt);
        return outcome == null
                ? new ShownBackup(backup.id(), backup.state(), backup.folder(), backup.askedBy(),
                        time(backup.startedAtMillis()), null, null, null, null, null, null, verified, backup.failure())
                : new ShownBackup(backup.id(), backup.state(), backup.folder(), backup.askedBy(),
                        time(backup.startedAtMillis()), outcome.durationMillis(), outcome.position(), outcome.files(),
                        outcome.bytes(), outcome.copiedBytes(), outcome.rootHash(), verified, backup.failure());
    }

    private static OffsetDateTime time(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
