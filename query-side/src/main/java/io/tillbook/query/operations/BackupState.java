package io.tillbook.query.operations;

/** What has become of a backup. */
public enum BackupState {
    /** It is waiting for its turn, or being made. */
    RUNNING,
    /** It is there, and was not read again. */
    MADE,
    /** It is there, and every file and every event of it was read again and is what was written. */
    VERIFIED,
    /** There is none: it could not be made, or was not what had been written. */
    FAILED,
    /** It was there, and is not any more. */
    REMOVED
}
