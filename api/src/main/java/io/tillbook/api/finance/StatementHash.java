package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;

/** The SHA-256 of a statement as the bank has it, by which the same file is known again. */
public record StatementHash(String value) implements Id {
    private static final int DIGITS = 64;

    /** Checks the digits. */
    public StatementHash {
        if (value.length() != DIGITS
                || !value.chars().allMatch(each -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'))) {
            throw new InvalidField("", "must be " + DIGITS + " hexadecimal digits in lower case");
        }
    }
}
