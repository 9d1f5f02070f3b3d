package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;

/**
 * What one application took off a line.
 *
 * @param seq the place of the application in the list of the sale, from 0
 * @param amountMinor how much, in minor units; 0 where a deal only needed the pieces
 */
public record LineShare(@AtLeast(0) Integer seq, @AtLeast(0) Money amountMinor) {
    /** Checks the fields. */
    public LineShare {
        Require.between("seq", seq, 0, Integer.MAX_VALUE);
        Require.notNegative("amountMinor", amountMinor);
    }
}
