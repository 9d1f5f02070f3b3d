package io.tillbook.api.members;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;

/**
 * What a member has said to a purpose; when is told by the event.
 *
 * @param purpose what for
 * @param given whether they agree
 * @param textVersion which version of the text they were shown, such as {@code privacy-2026-11}
 */
public record Consent(ConsentPurpose purpose, boolean given, String textVersion) {
    private static final int MAX_VERSION = 64;

    /** Checks the fields. */
    public Consent {
        Require.present("purpose", purpose);
        if (Require.text("textVersion", textVersion).length() > MAX_VERSION) {
            throw new InvalidField("textVersion", "must have at most " + MAX_VERSION + " characters");
        }
    }
}
