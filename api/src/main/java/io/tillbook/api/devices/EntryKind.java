package io.tillbook.api.devices;

/** What an entry of a journal tells. */
public enum EntryKind {
    /** The journal begins: with which key, and in the place of which journal. */
    GENESIS,
    /** Something was done, to be told to the server under the entry's command id. */
    COMMAND,
    /** A receipt was given to the printer. */
    PRINTED,
    /** A drawer was opened. */
    DRAWER,
    /** The clock was found wrong, or was set. */
    CLOCK,
    /** Another key signs from the next entry on. */
    KEY,
    /** Something was taken from what the server has lent. */
    LEASE,
    /** A shift was opened or closed, with its totals. */
    SHIFT,
    /** A file was begun: the name and the head of the one before. */
    SEGMENT,
    /** The journal goes on after it was put back from a copy. */
    RESTORED
}
