package io.tillbook.query.pricing.receipt;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;

/**
 * What is left of some receipts for the store, after what came back. Goods whose cost nobody knows are no gain: the
 * margin leaves them out.
 *
 * @param revenueMinor what is paid for what is kept, the tax included as in the sales report, in minor units
 * @param costMinor what it had cost, less what was restocked, as far as that is known, in minor units
 * @param uncostedLines lines of it without a cost: their goods had never come in
 * @param uncostedMinor what is paid for these, in minor units
 */
public record Takings(Money revenueMinor, Money costMinor, long uncostedLines, Money uncostedMinor) {
    /** Nothing. */
    public static final Takings NONE = new Takings(Money.ZERO, Money.ZERO, 0, Money.ZERO);

    /** Both together. */
    public Takings plus(Takings more) {
        return new Takings(Saturating.plus(revenueMinor, more.revenueMinor), Saturating.plus(costMinor, more.costMinor),
                uncostedLines + more.uncostedLines, Saturating.plus(uncostedMinor, more.uncostedMinor));
    }

    /** This without some of it. */
    public Takings minus(Takings less) {
        return plus(new Takings(less.revenueMinor.negated(), less.costMinor.negated(), -less.uncostedLines,
                less.uncostedMinor.negated()));
    }

    /** Revenue less cost, of what has a cost; in minor units. */
    public Money marginMinor() {
        return Saturating.plus(Saturating.plus(revenueMinor, uncostedMinor.negated()), costMinor.negated());
    }
}
