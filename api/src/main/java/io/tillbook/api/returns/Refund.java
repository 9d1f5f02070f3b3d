package io.tillbook.api.returns;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.TenderMethod;

/**
 * Money given back.
 *
 * @param method by which means; one the sale was paid with
 * @param amountMinor how much, above zero, in minor units
 */
public record Refund(TenderMethod method, Money amountMinor) {
    /** Checks the fields. */
    public Refund {
        Require.present("method", method);
        if (Require.notNegative("amountMinor", amountMinor).isZero()) {
            throw new InvalidField("amountMinor", "must be greater than 0");
        }
    }
}
