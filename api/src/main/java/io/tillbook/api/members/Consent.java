package io.tillbook.api.members;

import io.tillbook.api.kernel.Require;

/**
 * What a member has said to a purpose; when is told by the event.
 *
 * @param purpose what for
 * @param given whether they agree
 * @param textVersion which version of the text they were shown, such as {@code privacy-2026-11}
 */
public record Consent(ConsentPurpose purpose, Boolean given, String textVersion) {
    /** Checks the fields. */
    public Consent {
        Require.present("purpose", purpose);
        Require.present("given", given);
        Require.text("textVersion", textVersion);
    }
}
