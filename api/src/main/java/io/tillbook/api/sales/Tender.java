package io.tillbook.api.sales;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * A payment, or a part of one.
 *
 * @param method the means
 * @param amountMinor what was handed over, above zero, in minor units
 * @param changeMinor what was handed back, in minor units
 */
public record Tender(TenderMethod method, @AtLeast(1) Money amountMinor, @Nullable Money changeMinor) {
    private static final Bounds BOUNDS = Bounds.of(Tender.class);

    /** Checks the fields. */
    public Tender {
        Require.present("method", method);
        BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
        Require.notNegativeOrZero("changeMinor", changeMinor);
    }

    /** What was handed back, zero where nothing was. */
    public Money change() {
        return changeMinor == null ? Money.ZERO : changeMinor;
    }

    /** What stayed with the store. */
    public Money captured() {
        return amountMinor.minus(change());
    }
}
