package io.tillbook.command.returns;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.PartsLeft;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.sales.SoldLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a line can still be returned.
 *
 * @param kept what is kept of the line, and what is paid for that
 * @param left what has not come back, by batch and cost layer
 */
record ReturnableLine(LineKept kept, PartsLeft left) {
    static ReturnableLine of(SoldLine sold) {
        return new ReturnableLine(LineKept.of(sold), PartsLeft.of(sold.goods()));
    }

    SoldLine sold() {
        return kept.sold();
    }

    /** How much can come back, of all or of a batch. */
    Quantity returnable(@Nullable BatchId batch) {
        return left.left(batch).min(kept.left());
    }

    /** The next goods of the line to come back, with what they had cost; more than was sold cost what was sold. */
    List<StockPart> next(Quantity quantity, @Nullable BatchId batch) {
        Quantity within = quantity.min(returnable(batch));
        List<StockPart> goods = new ArrayList<>(left.next(within, batch));
        Quantity beyond = quantity.minus(within);
        if (beyond.isPositive()) {
            goods.add(new StockPart(batch == null ? null : Batch.named(batch), null, beyond,
                    kept.pro(sold().costMinor(), beyond)));
        }
        return List.copyOf(goods);
    }

    /** What can be returned after goods have come back; events from before parts were told give none. */
    ReturnableLine less(ReturnedLine line) {
        PartsLeft after = left;
        if (line.parts() == null) {
            after = less(after, line.quantity(), null);
        } else {
            for (StockPart part : line.parts()) {
                after = less(after, part.quantity(), part.batch() == null ? null : part.batch().id());
            }
        }
        return new ReturnableLine(kept.less(line), after);
    }

    private static PartsLeft less(PartsLeft before, Quantity quantity, @Nullable BatchId batch) {
        return before.less(quantity.min(before.left(batch)), batch);
    }

    /** What can be returned after what is kept is paid for otherwise. */
    ReturnableLine restated(Money change) {
        return new ReturnableLine(kept.restated(change), left);
    }
}
