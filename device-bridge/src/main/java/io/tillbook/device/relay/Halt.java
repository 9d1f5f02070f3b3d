package io.tillbook.device.relay;

/** Why nothing more is told for now. */
public enum Halt {
    /** Nothing waits. */
    EMPTY,
    /** No answer comes. */
    NO_LINE,
    /** The bridge's token is not known to the server: a person has to mend that. */
    NOT_LET_IN,
    /** The disk does not take what the server has answered. */
    NO_ROOM,
    /** The bridge has a fault, which its log tells; it goes on trying. */
    FAULT
}
