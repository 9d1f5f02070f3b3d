package io.tillbook.api.tax;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.TelescopingSplit;

/**
 * The tax of what is kept of a line of a sale. It follows the quantity, so that the taxes of all returns add up to that
 * of the line however it comes back. What is paid otherwise than by its share of the quantity contains that of the
 * rate: goods that were nearly given away, and have to be paid for in the end, had no tax to share.
 *
 * @param tax that of the whole line
 * @param paid what was paid for it, in minor units
 * @param quantity how much was sold
 */
public record KeptTax(LineTax tax, Money paid, Quantity quantity) {
    private static final long WHOLE_BP = 10_000;

    /**
     * What is left of it, in minor units.
     *
     * @param returned how much came back of what was sold
     * @param kept what is paid for what is kept, in minor units
     */
    public Money after(Quantity returned, Money kept) {
        Money byQuantity = tax.amountMinor().minus(upTo(tax.amountMinor(), returned));
        Money otherwise = kept.minus(paid.minus(upTo(paid, returned)));
        return byQuantity.plus(containedIn(otherwise));
    }

    /** What is left of it where all that came back was refunded by its share of the quantity. */
    public Money after(Quantity returned) {
        return after(returned, paid.minus(upTo(paid, returned)));
    }

    private Money upTo(Money amount, Quantity returned) {
        return TelescopingSplit.share(amount, quantity, Quantity.ZERO, returned);
    }

    private Money containedIn(Money otherwise) {
        return Money.of(Rounding.halfUp(otherwise.minor(), tax.rateBp(), WHOLE_BP + tax.rateBp()));
    }
}
