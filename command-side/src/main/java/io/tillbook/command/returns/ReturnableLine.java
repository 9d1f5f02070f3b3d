package io.tillbook.command.returns;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.PartsLeft;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.tax.KeptTax;
import io.tillbook.api.tax.LineTax;
import java.util.ArrayList;
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
        return left.left(batch).min(sold.quantity().minus(returned).orZero());
    }

    /** What was paid for the next part of the line to come back; more than was sold is worth what it was sold for. */
    Money refundFor(Quantity quantity) {
        Quantity within = quantity.min(returnable(null));
        Money share = TelescopingSplit.share(sold.paidMinor(), sold.quantity(), sold.quantity().min(returned), within);
        return share.plus(pro(sold.paidMinor(), quantity.minus(within)));
    }

    /** The tax contained in that; null where that of the line is not known. */
    @Nullable
    LineTax taxOf(Quantity quantity) {
        LineTax tax = sold.tax();
        if (tax == null) {
            return null;
        }
        KeptTax kept = new KeptTax(tax, sold.paidMinor(), sold.quantity());
        Quantity before = sold.quantity().min(returned);
        Quantity within = quantity.min(returnable(null));
        Money back = kept.after(before).minus(kept.after(before.plus(within)));
        return new LineTax(tax.rateBp(), back.plus(pro(tax.amountMinor(), quantity.minus(within))));
    }

    /** The next goods of the line to come back, with what they had cost; more than was sold cost what was sold. */
    List<StockPart> next(Quantity quantity, @Nullable BatchId batch) {
        Quantity within = quantity.min(returnable(batch));
        List<StockPart> goods = new ArrayList<>(left.next(within, batch));
        Quantity beyond = quantity.minus(within);
        if (beyond.isPositive()) {
            goods.add(new StockPart(batch == null ? null : Batch.named(batch), null, beyond,
                    pro(sold.costMinor(), beyond)));
        }
        return List.copyOf(goods);
    }

    /** What can be returned after goods have come back; events from before parts were told give none. */
    ReturnableLine less(Quantity quantity, @Nullable List<StockPart> parts) {
        PartsLeft after = left;
        if (parts == null) {
            after = less(after, quantity, null);
        } else {
            for (StockPart part : parts) {
                after = less(after, part.quantity(), part.batch() == null ? null : part.batch().id());
            }
        }
        return new ReturnableLine(sold, returned.plus(quantity), after);
    }

    private static PartsLeft less(PartsLeft before, Quantity quantity, @Nullable BatchId batch) {
        return before.less(quantity.min(before.left(batch)), batch);
    }

    private Money pro(Money amount, Quantity quantity) {
        return Money.of(Rounding.floor(amount.minor(), quantity.thousandths(), sold.quantity().thousandths()));
    }
}
