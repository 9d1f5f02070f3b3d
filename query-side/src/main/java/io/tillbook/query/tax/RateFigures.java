package io.tillbook.query.tax;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.tax.LineTax;
import io.tillbook.query.kernel.Saturating;
import org.jspecify.annotations.Nullable;

/**
 * What was sold and what came back at one rate. Each tax is that of a receipt, and none is told of a sum.
 *
 * @param rateBp the rate, in basis points of the net amount; null for what no rate was known of
 * @param soldMinor what was paid, the tax included, in minor units
 * @param soldTaxMinor the tax in it, in minor units
 * @param returnedMinor what was paid back, the tax included, in minor units
 * @param returnedTaxMinor the tax in it, in minor units
 */
record RateFigures(@Nullable Integer rateBp, Money soldMinor, Money soldTaxMinor, Money returnedMinor,
        Money returnedTaxMinor) {
    static RateFigures sold(Money paid, @Nullable LineTax tax) {
        return new RateFigures(rate(tax), paid, amount(tax), Money.ZERO, Money.ZERO);
    }

    static RateFigures returned(Money refund, @Nullable LineTax tax) {
        return new RateFigures(rate(tax), Money.ZERO, Money.ZERO, refund, amount(tax));
    }

    /** More is paid for what is kept, as if so much less had been paid back. */
    static RateFigures restated(Money change, @Nullable LineTax tax) {
        return new RateFigures(rate(tax), Money.ZERO, Money.ZERO, change.negated(), amount(tax).negated());
    }

    /** Both together, of the same rate. */
    RateFigures plus(RateFigures other) {
        return new RateFigures(rateBp, Saturating.plus(soldMinor, other.soldMinor),
                Saturating.plus(soldTaxMinor, other.soldTaxMinor),
                Saturating.plus(returnedMinor, other.returnedMinor),
                Saturating.plus(returnedTaxMinor, other.returnedTaxMinor));
    }

    /** What was sold, without the tax, in minor units. */
    public Money soldNetMinor() {
        return soldMinor.minus(soldTaxMinor);
    }

    /** What came back, without the tax, in minor units. */
    public Money returnedNetMinor() {
        return returnedMinor.minus(returnedTaxMinor);
    }

    /** The tax that is left, in minor units. */
    public Money taxMinor() {
        return soldTaxMinor.minus(returnedTaxMinor);
    }

    private static @Nullable Integer rate(@Nullable LineTax tax) {
        return tax == null ? null : tax.rateBp();
    }

    private static Money amount(@Nullable LineTax tax) {
        return tax == null ? Money.ZERO : tax.amountMinor();
    }
}
