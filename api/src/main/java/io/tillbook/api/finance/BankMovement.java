package io.tillbook.api.finance;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;

/**
 * What an event of the ledger has posted to the bank, as whoever matches it has seen it.
 *
 * @param position the position of the event
 * @param amountMinor what it has posted, in minor units, not zero: what came in is above 0, what went out below
 */
public record BankMovement(@AtLeast(0) long position, @AtLeast(-Money.MAX_MINOR) Money amountMinor) {
    private static final Bounds BOUNDS = Bounds.of(BankMovement.class);

    /** Checks the fields. */
    public BankMovement {
        BOUNDS.check("position", position);
        if (Require.present("amountMinor", amountMinor).isZero()) {
            throw new InvalidField("amountMinor", "must not be 0");
        }
    }
}
