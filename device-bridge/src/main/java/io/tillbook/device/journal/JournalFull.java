package io.tillbook.device.journal;

import java.io.IOException;

/** The disk has not taken an entry: what it tells has not happened, and may be tried again. */
public final class JournalFull extends IOException {
    private static final long serialVersionUID = 1L;

    JournalFull(IOException why) {
        super("the disk takes no entry of the journal: " + why.getMessage(), why);
    }
}
