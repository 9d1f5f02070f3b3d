package io.tillbook.api.returns;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;

/**
 * Money given back.
 *
 * @param method by which means; one the sale was paid with
 * @param amountMinor how much, above zero, in minor units
 */
public record Refund(TenderMethod method, @AtLeast(1) Money amountMinor) {
    private static final Bounds BOUNDS = Bounds.of(Refund.class);

    /** Checks the fields. */
    public Refund {
        Require.present("method", method);
        BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
    }

    /** The sum of refunds, in minor units. */
    public static Money total(List<Refund> refunds) {
        return refunds.stream().map(Refund::amountMinor).reduce(Money.ZERO, Money::plus);
    }
}
