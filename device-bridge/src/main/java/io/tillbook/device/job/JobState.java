package io.tillbook.device.job;

/** How far a job is. */
public enum JobState {
    /** It waits for its device. */
    QUEUED,
    /** The device is getting it. */
    SENT,
    /** The device says that it is done. */
    PRINTED,
    /** It was sent, and may be on paper or not. */
    UNKNOWN,
    /** Nothing was sent. */
    FAILED;

    /** Whether it stays so. */
    public boolean isFinal() {
        return this == PRINTED || this == UNKNOWN || this == FAILED;
    }

    /** Whether a later print of the same document is a copy. */
    boolean mayBeOnPaper() {
        return this != FAILED && this != QUEUED;
    }
}
