package io.tillbook.api.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.tax.KeptTax;
import io.tillbook.api.tax.LineTax;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a line of a sale.
 *
 * @param sold the line as it was sold
 * @param returned how much came back, be it more than was sold
 * @param faulty how much of that for a fault of the store
 * @param keptMinor what is paid for what is kept, in minor units
 */
public record LineKept(SoldLine sold, Quantity returned, Quantity faulty, Money keptMinor) {
    /** A line of which nothing came back. */
    public static LineKept of(SoldLine sold) {
        return new LineKept(sold, Quantity.ZERO, Quantity.ZERO, sold.paidMinor());
    }

    /** How much of it can come back. */
    public Quantity left() {
        return sold.quantity().minus(returned).orZero();
    }

    /** How much came back of what was sold. */
    Quantity returnedOfSold() {
        return returned.min(sold.quantity());
    }

    /**
     * What was paid for the next part of it to come back, by its share of the quantity; more than was sold is worth
     * what it was sold for.
     */
    public Money share(Quantity quantity) {
        Quantity within = quantity.min(left());
        return TelescopingSplit.share(sold.paidMinor(), sold.quantity(), returnedOfSold(), within)
                .plus(beyond(quantity));
    }

    /** What was paid for so much as comes back beyond what was sold. */
    Money beyond(Quantity quantity) {
        return pro(sold.paidMinor(), quantity.minus(quantity.min(left())));
    }

    /** The part of an amount of the whole line that belongs to a quantity. */
    public Money pro(Money amount, Quantity quantity) {
        return Money.of(Rounding.floor(amount.minor(), quantity.thousandths(), sold.quantity().thousandths()));
    }

    /** After goods of it have come back. */
    public LineKept less(ReturnedLine line) {
        return less(line.quantity(), line.refundMinor(), line.isStoresFault());
    }

    private LineKept less(Quantity quantity, Money refund, boolean isStoresFault) {
        Quantity within = quantity.min(left());
        return new LineKept(sold, returned.plus(quantity), isStoresFault ? faulty.plus(within) : faulty,
                keptMinor.minus(refund.minus(beyond(quantity))));
    }

    /** After what is kept of it is paid for otherwise. */
    public LineKept restated(Money change) {
        return new LineKept(sold, returned, faulty, keptMinor.plus(change));
    }

    /** The tax that is contained in what is paid for what is kept; null where that of the line is not known. */
    public @Nullable LineTax tax() {
        LineTax tax = sold.tax();
        return tax == null ? null : new LineTax(tax.rateBp(), kept(tax));
    }

    /**
     * The tax of the next goods of it to come back; null where that of the line is not known.
     *
     * @param refund by how much less is paid for the line then, in minor units
     */
    public @Nullable LineTax taxBack(Quantity quantity, Money refund) {
        LineTax tax = sold.tax();
        if (tax == null) {
            return null;
        }
        Money beyond = pro(tax.amountMinor(), quantity.minus(quantity.min(left())));
        return new LineTax(tax.rateBp(), kept(tax).minus(less(quantity, refund, false).kept(tax)).plus(beyond));
    }

    /** The tax of what is paid otherwise for what is kept; null where that of the line is not known. */
    @Nullable
    LineTax taxOf(Money change) {
        LineTax tax = sold.tax();
        return tax == null ? null : new LineTax(tax.rateBp(), restated(change).kept(tax).minus(kept(tax)));
    }

    private Money kept(LineTax tax) {
        return new KeptTax(tax, sold.paidMinor(), sold.quantity()).after(returnedOfSold(), keptMinor);
    }

    /** After goods of it are back for which, so far, nothing is refunded but what is beyond what was sold. */
    LineKept lessUnpaid(Quantity quantity) {
        return less(quantity, beyond(quantity), false);
    }
}
