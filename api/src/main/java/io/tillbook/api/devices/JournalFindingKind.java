package io.tillbook.api.devices;

/** What can be wrong with a journal. */
public enum JournalFindingKind {
    /** Entries are missing: what came does not begin where the server knows it to have ended. */
    GAP,
    /** There are two entries of one number: a copy of the journal was put back, or writes beside it. */
    FORK,
    /** An entry is not signed by the journal's key, or does not follow the one before. */
    SIGNATURE,
    /** The entry is signed, and is not of the command that came with it. */
    OTHER_COMMAND,
    /** Nobody has enrolled the device. */
    UNKNOWN_DEVICE,
    /** The device was revoked. */
    REVOKED,
    /** The device's clock goes wrong by more than five minutes, or right again. */
    CLOCK
}
