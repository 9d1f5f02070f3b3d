package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;

/** The SHA-256 of a bill as the provider has it, by which another issue is told from the same one again. */
public record BillHash(String value) implements Id {
    private static final int DIGITS = 64;

    /** Checks the digits. */
    public BillHash {
        if (!isHex(value, DIGITS)) {
            throw new InvalidField("", "must be " + DIGITS + " hexadecimal digits in lower case");
        }
    }

    /** Whether a text is so many hexadecimal digits in lower case. */
    static boolean isHex(String text, int digits) {
        return text.length() == digits && text.chars()
                .allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
    }
}
