package io.tillbook.command.returns;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.inventory.PartsLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a line can still be returned.
 *
 * @param sold the line as it was sold
 * @param returned how much came back before
 * @param left what has not come back, by batch and cost layer
 */
record ReturnableLine(SoldLine sold, Quantity returned, PartsLeft left) {
    static ReturnableLine of(SoldLine sold) {
        return new ReturnableLine(sold, Quantity.ZERO, PartsLeft.of(sold.goods()));
    }

    /** How much can come back, of all or of a batch. */
    Quantity returnable(@Nullable BatchId batch) {
        return left.left(batch);
    }

    /** What was paid for the next part of the line to come back. */
    Money refundFor(Quantity quantity) {
        return TelescopingSplit.share(sold.paidMinor(), sold.quantity(), returned, quantity);
    }

    /** The next goods of the line to come back, with what they had cost. */
    List<StockPart> next(Quantity quantity, @Nullable BatchId batch) {
        return left.next(quantity, batch);
    }

    /** What can be returned after goods have come back; events from before parts were told give none. */
    ReturnableLine less(Quantity quantity, @Nullable List<StockPart> parts) {
        PartsLeft after = left;
        if (parts == null) {
            after = after.less(quantity, null);
        } else {
            for (StockPart part : parts) {
                after = after.less(part.quantity(), part.batch() == null ? null : part.batch().id());
            }
        }
        return new ReturnableLine(sold, returned.plus(quantity), after);
    }
}
