package io.tillbook.device.journal;

import java.io.IOException;

/** The journal cannot be gone on with: nothing may be sold by it, and a person has to look at it. */
public final class JournalBroken extends IOException {
    private static final long serialVersionUID = 1L;

    JournalBroken(String why) {
        super(why);
    }
}
