package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.TelescopingSplit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that went out and come back, arrive or are given up in parts. However they are cut, the costs of what is taken
 * add up to what each part had cost.
 *
 * @param all the parts, in the order in which they went out
 */
public record PartsLeft(List<Part> all) {
    /**
     * A part of which some is gone.
     *
     * @param goods the part as it went out
     * @param gone how much of it was taken
     */
    public record Part(StockPart goods, Quantity gone) {
        Quantity left() {
            return goods.quantity().minus(gone);
        }

        StockPart next(Quantity quantity) {
            return new StockPart(goods.batch(), goods.layer(), quantity,
                    TelescopingSplit.share(goods.costMinor(), goods.quantity(), gone, quantity), goods.quarantined());
        }

        Part less(Quantity quantity) {
            return new Part(goods, gone.plus(quantity));
        }
    }

    /** Takes a copy. */
    public PartsLeft {
        all = List.copyOf(all);
    }

    /** Parts of which nothing is gone. */
    public static PartsLeft of(List<StockPart> parts) {
        return new PartsLeft(parts.stream().map(part -> new Part(part, Quantity.ZERO)).toList());
    }

    /** How much is left of all, or of one batch. */
    public Quantity left(@Nullable BatchId batch) {
        return all.stream().filter(part -> isOf(part, batch)).map(Part::left).reduce(Quantity.ZERO, Quantity::plus);
    }

    /**
     * The next goods to be taken, first out first.
     *
     * @param batch the batch they are of; any where there is none
     */
    public List<StockPart> next(Quantity quantity, @Nullable BatchId batch) {
        List<StockPart> taken = new ArrayList<>();
        take(quantity, batch, (part, share) -> taken.add(part.next(share)));
        return taken;
    }

    /** What is left then. */
    public PartsLeft less(Quantity quantity, @Nullable BatchId batch) {
        List<Part> left = new ArrayList<>(all);
        take(quantity, batch, (part, share) -> left.set(left.indexOf(part), part.less(share)));
        return new PartsLeft(left);
    }

    private void take(Quantity quantity, @Nullable BatchId batch, Taking taking) {
        Quantity missing = quantity;
        for (Part part : all) {
            Quantity share = isOf(part, batch) ? missing.min(part.left()) : Quantity.ZERO;
            if (share.isPositive()) {
                taking.take(part, share);
                missing = missing.minus(share);
            }
        }
        if (missing.isPositive()) {
            throw new IllegalArgumentException("not even " + quantity + " of " + this + " is left");
        }
    }

    private static boolean isOf(Part part, @Nullable BatchId batch) {
        Batch of = part.goods().batch();
        return batch == null || (of != null && of.id().equals(batch));
    }

    private interface Taking {
        void take(Part part, Quantity share);
    }
}
