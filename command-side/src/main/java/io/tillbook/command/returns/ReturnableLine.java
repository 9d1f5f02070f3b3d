package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.sales.SoldLine;

/**
 * What of a line can still be returned.
 *
 * @param sold the line as it was sold
 * @param returned how much came back before
 */
record ReturnableLine(SoldLine sold, Quantity returned) {
    Quantity returnable() {
        return sold.quantity().minus(returned);
    }

    /** What was paid for the next part of the line to come back. */
    Money refundFor(Quantity quantity) {
        return TelescopingSplit.share(sold.paidMinor(), sold.quantity(), returned, quantity);
    }

    /** What the next part of the line to come back had cost. */
    Money costOf(Quantity quantity) {
        return TelescopingSplit.share(sold.costMinor(), sold.quantity(), returned, quantity);
    }

    ReturnableLine less(Quantity quantity) {
        return new ReturnableLine(sold, returned.plus(quantity));
    }
}
