package io.tillbook.server.pictures;

import java.io.Serial;
import java.util.Objects;

/** What was uploaded is taken for no picture; the message is readable after its name. */
public final class PictureRefused extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it is refused. */
    public enum Reason {
        /** It is of a kind that is not read. */
        OTHER_KIND,
        /** It has more pixels than are read. */
        TOO_MANY_PIXELS,
        /** It is cut off, damaged, or written in a way that is not read. */
        UNREADABLE
    }

    PictureRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The message, readable after the name of what was sent. */
    public String detail() {
        return Objects.requireNonNull(getMessage());
    }
}
