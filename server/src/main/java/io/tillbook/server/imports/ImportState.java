package io.tillbook.server.imports;

/** How far an import is. */
public enum ImportState {
    /** It is told what would become of its lines, and nothing is sent. */
    CHECKING,
    /** That is told; it waits for somebody to start it. */
    CHECKED,
    /** Others come first. */
    WAITING,
    /** Its commands are sent. */
    RUNNING,
    /** It has stopped before its end, and goes on when its sender says so. */
    PAUSED,
    /** All of it was sent. */
    DONE,
    /** It can never be sent to its end as it is. */
    FAILED,
    /** Its sender has given it up. */
    CANCELLED;

    /** Whether nothing more becomes of it. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** Whether a thread is at it, or will be by itself. */
    public boolean isInWork() {
        return this == CHECKING || this == WAITING || this == RUNNING;
    }
}
