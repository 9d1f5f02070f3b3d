package io.tillbook.server.imports;

/** Why an import has stopped before its end. */
public enum StopReason {
    /** The server has ended meanwhile. */
    RESTARTED,
    /** The session or token of its sender works no longer. */
    SIGNED_OUT,
    /** Its sender may not send what is in it. */
    NOT_PERMITTED,
    /** The server took nothing for long. */
    SERVER_BUSY,
    /** Its file cannot be read. */
    UNREADABLE,
    /** Its file is in another encoding. */
    WRONG_ENCODING,
    /** Very many lines were not taken: something is wrong with the file as a whole. */
    TOO_MANY_REJECTS,
    /** The server has made a mistake. */
    FAILED
}
