package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.util.regex.Pattern;

/** The SHA-256 of a bill as the provider has it, by which another issue is told from the same one again. */
public record BillHash(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Checks the digits. */
    public BillHash {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidField("", "must be 64 hexadecimal digits in lower case");
        }
    }
}
