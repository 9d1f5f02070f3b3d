package io.tillbook.api.transfers;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one line that did not arrive, and why. A line may be named once for each reason.
 *
 * @param lineNo the line of the transfer
 * @param quantity how much, above zero
 * @param reason what became of them
 * @param note more about it, in words
 */
public record CloseLine(int lineNo, Quantity quantity, ClosingReason reason, @Nullable String note) {
    /** Checks the fields. */
    public CloseLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.positive("quantity", quantity);
        Require.present("reason", reason);
        Require.optionalText("note", note);
    }
}
