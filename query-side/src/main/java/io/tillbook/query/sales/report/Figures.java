package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.kernel.Saturating;

/**
 * What was sold and what came back. Figures of different days, locations, hours and cashiers add up.
 *
 * @param receipts sales
 * @param returns returns
 * @param soldQuantity quantity sold
 * @param returnedQuantity quantity that came back
 * @param grossMinor price before discounts of what was sold, in minor units
 * @param discountMinor discounts on it, in minor units
 * @param refundedMinor what was refunded, less what is paid more for what is kept, in minor units
 * @param costMinor cost of what was sold less cost of what was restocked, in minor units
 */
public record Figures(long receipts, long returns, Quantity soldQuantity, Quantity returnedQuantity, Money grossMinor,
        Money discountMinor, Money refundedMinor, Money costMinor) {

    /** Nothing. */
    public static final Figures ZERO =
            new Figures(0, 0, Quantity.ZERO, Quantity.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
                    Money.ZERO);

    /** A receipt without lines. */
    static final Figures RECEIPT = new Figures(1, 0, Quantity.ZERO, Quantity.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO, Money.ZERO);

    static Figures sold(Quantity quantity, Money gross, Money discount, Money cost) {
        return new Figures(1, 0, quantity, Quantity.ZERO, gross, discount, Money.ZERO, cost);
    }

    static Figures returned(Quantity quantity, Money refunded, Money restockedCost) {
        return new Figures(0, 1, Quantity.ZERO, quantity, Money.ZERO, Money.ZERO, refunded, restockedCost.negated());
    }

    /** More is paid for what is kept, as if so much less had been refunded; no return of its own. */
    static Figures restated(Money change) {
        return new Figures(0, 0, Quantity.ZERO, Quantity.ZERO, Money.ZERO, Money.ZERO, change.negated(), Money.ZERO);
    }

    /** Sold less returned. */
    public Quantity quantity() {
        return soldQuantity.minus(returnedQuantity);
    }

    /** Gross less discounts and refunds, in minor units. */
    public Money net() {
        return less(less(grossMinor, discountMinor), refundedMinor);
    }

    /** Net less cost, in minor units. */
    public Money margin() {
        return less(net(), costMinor);
    }

    private static Money less(Money amount, Money other) {
        return Saturating.plus(amount, other.negated());
    }

    /** The same of a receipt that is counted elsewhere. */
    Figures withoutReceipt() {
        return new Figures(0, returns, soldQuantity, returnedQuantity, grossMinor, discountMinor, refundedMinor,
                costMinor);
    }

    /** Both together, of different receipts. */
    public Figures plus(Figures other) {
        return sum(other, receipts + other.receipts, returns + other.returns);
    }

    /** Both together, of lines of one and the same receipt or return. */
    Figures plusOfSameReceipt(Figures other) {
        return sum(other, Math.max(receipts, other.receipts), Math.max(returns, other.returns));
    }

    private Figures sum(Figures other, long sumOfReceipts, long sumOfReturns) {
        return new Figures(sumOfReceipts, sumOfReturns, Saturating.plus(soldQuantity, other.soldQuantity),
                Saturating.plus(returnedQuantity, other.returnedQuantity),
                Saturating.plus(grossMinor, other.grossMinor), Saturating.plus(discountMinor, other.discountMinor),
                Saturating.plus(refundedMinor, other.refundedMinor), Saturating.plus(costMinor, other.costMinor));
    }
}
