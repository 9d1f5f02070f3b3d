package io.tillbook.server.imports;

import java.io.Serial;

/** An upload was not taken, or an import not begun, because of what is there already. */
public final class ImportNotTaken extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final Why why;

    /** What stands in its way. */
    public enum Why {
        /** As many imports are there or wait as may. */
        TOO_MANY,
        /** It is over. */
        OVER
    }

    ImportNotTaken(Why why) {
        super(why.name());
        this.why = why;
    }

    /** What stands in its way. */
    public Why why() {
        return why;
    }
}
