package io.tillbook.api.catalog.picture;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;

/** The SHA-256 of a picture as it is kept: the same picture has the same hash, and never another content. */
public record PictureHash(String value) implements Id {
    /** Its form as a regular expression. */
    public static final String FORM = "[0-9a-f]{64}";
    private static final int DIGITS = 64;

    /** Checks the digits. */
    public PictureHash {
        if (value.length() != DIGITS || !value.chars().allMatch(PictureHash::isDigit)) {
            throw new InvalidField("", "must be " + DIGITS + " hexadecimal digits in lower case");
        }
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }
}
