package io.tillbook.api.shifts;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * How a register numbers its receipts: a prefix, then digits that go up by one from receipt to receipt.
 *
 * @param receiptPrefix what each number begins with; nothing where it is missing
 * @param digits how many digits follow
 */
public record ReceiptNumbering(@Nullable String receiptPrefix, @AtLeast(1) @AtMost(18) int digits) {
    private static final Bounds BOUNDS = Bounds.of(ReceiptNumbering.class);
    private static final String PREFIX = "[A-Za-z0-9._:-]{1,40}";

    /** Checks the fields. */
    public ReceiptNumbering {
        BOUNDS.check("digits", digits);
        if (receiptPrefix != null && !receiptPrefix.matches(PREFIX)) {
            throw new InvalidField("receiptPrefix", "must be 1 to 40 of A-Z a-z 0-9 . _ : -");
        }
    }

    /** What each number begins with. */
    public String prefix() {
        return receiptPrefix == null ? "" : receiptPrefix;
    }
}
