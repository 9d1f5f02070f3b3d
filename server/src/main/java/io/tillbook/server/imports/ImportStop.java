package io.tillbook.server.imports;

import org.jspecify.annotations.Nullable;

/**
 * What has stopped an import before its end.
 *
 * @param detail the same for people who read English; null where the reason says it all
 * @param permission the one that is lacking; null where none is
 */
public record ImportStop(Reason reason, @Nullable String detail, @Nullable String permission) {
    /** Why. */
    public enum Reason {
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
        /** Very many lines were not taken: something is wrong with the file as a whole. */
        TOO_MANY_REJECTS,
        /** The server has made a mistake. */
        FAILED
    }

    static ImportStop of(Reason reason) {
        return new ImportStop(reason, null, null);
    }

    static ImportStop of(Reason reason, @Nullable String detail) {
        return new ImportStop(reason, detail, null);
    }
}
