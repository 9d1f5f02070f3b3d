package io.tillbook.api.pricing.finding;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;

/**
 * What a line of a sale should be refunded with.
 *
 * @param lineNo the line
 * @param chargedMinor what was paid for it, in minor units
 * @param expectedMinor what it should have been, in minor units
 * @param refundMinor its part of what the whole sale was too dear by, in minor units: lines that should have been
 *     dearer make it less than the difference
 */
public record ProposedRefund(@AtLeast(1) int lineNo, Money chargedMinor, Money expectedMinor, Money refundMinor) {
    /** Checks the fields. */
    public ProposedRefund {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("chargedMinor", chargedMinor);
        Require.present("expectedMinor", expectedMinor);
        Require.notNegative("refundMinor", refundMinor);
    }
}
