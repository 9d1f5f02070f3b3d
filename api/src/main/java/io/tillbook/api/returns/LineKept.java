package io.tillbook.api.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.sales.SoldLine;

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
        Quantity within = line.quantity().min(left());
        return new LineKept(sold, returned.plus(line.quantity()), line.isStoresFault() ? faulty.plus(within) : faulty,
                keptMinor.minus(line.refundMinor().minus(beyond(line.quantity()))));
    }

    /** After what is kept of it is paid for otherwise. */
    public LineKept restated(Money change) {
        return new LineKept(sold, returned, faulty, keptMinor.plus(change));
    }
}
