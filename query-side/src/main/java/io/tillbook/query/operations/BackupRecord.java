package io.tillbook.query.operations;

import io.tillbook.api.kernel.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A backup that was begun.
 *
 * @param id in the order of their beginnings
 * @param state what has become of it
 * @param folder where it is below the folder of all backups; where it is to go as long as it is not there
 * @param askedBy who asked for it; null where the schedule did, or where it was found
 * @param request id that whoever asked has given their request; null where they gave none
 * @param startedAtMillis when it was begun, in milliseconds since 1970
 * @param outcome what came of it; null where nothing did
 * @param verifiedAtMillis when it was verified, in milliseconds since 1970; null where that is not known
 * @param failure why it failed, for people; null where it did not
 */
@Document("backups")
public record BackupRecord(@Id String id, BackupState state, String folder, @Nullable Principal askedBy,
        @Nullable String request, long startedAtMillis, @Nullable Outcome outcome, @Nullable Long verifiedAtMillis,
        @Nullable String failure) {
    /**
     * What a backup comes to.
     *
     * @param durationMillis how long it took
     * @param position position of the last event in it
     * @param files how many files it has
     * @param bytes their bytes
     * @param copiedBytes bytes of those that had to be copied, as no earlier backup had them
     * @param rootHash the root hash of its manifest
     */
    public record Outcome(long durationMillis, long position, int files, long bytes, long copiedBytes,
            String rootHash) {}

    /** The beginning of the ids of those of a moment. */
    public static String idAt(long millis) {
        return "%015d".formatted(millis);
    }

    /** The same when it is there. */
    public BackupRecord made(String where, Outcome found) {
        return new BackupRecord(id, BackupState.MADE, where, askedBy, request, startedAtMillis, found, null, null);
    }

    /** The same when it was verified. */
    public BackupRecord verified(@Nullable Long atMillis) {
        return new BackupRecord(id, BackupState.VERIFIED, folder, askedBy, request, startedAtMillis, outcome, atMillis,
                null);
    }

    /** The same when it failed. */
    public BackupRecord failed(String why) {
        return new BackupRecord(id, BackupState.FAILED, folder, askedBy, request, startedAtMillis, outcome, null, why);
    }

    /** The same when it is not there any more. */
    public BackupRecord removed() {
        return new BackupRecord(id, BackupState.REMOVED, folder, askedBy, request, startedAtMillis, outcome,
                verifiedAtMillis,
                null);
    }
}
