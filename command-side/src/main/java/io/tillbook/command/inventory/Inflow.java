package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.LayerBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way into a stock. Goods that went out before they were in the books are settled first: the difference
 * between their actual and their provisional cost is a variance, not stock value.
 *
 * @param variance actual less provisional cost of what is settled, in minor units
 * @param after the stock with them
 * @param stockedOn the day, where there was nothing before them and is something now
 */
record Inflow(Money variance, StockBalance after, @Nullable LocalDate stockedOn) {
    /**
     * What comes in.
     *
     * @param quantity how much, above zero
     * @param cost what it costs, in minor units
     * @param batch its batch
     * @param layer the cost layer it joins; none at moving average
     * @param quarantined whether it must not be sold yet
     * @param at when
     */
    record Goods(Quantity quantity, Money cost, @Nullable Batch batch, @Nullable CostLayer layer, boolean quarantined,
            OffsetDateTime at) {}

    static Inflow of(Stock stock, Goods goods) {
        Quantity onHand = stock.onHand().plus(goods.quantity());
        Money variance = variance(stock, goods);
        Money value = stock.value().plus(goods.cost()).minus(variance);
        return new Inflow(variance, new StockBalance(onHand, value, stock.reserved(), touchedBatches(stock, goods),
                touchedLayers(stock, goods, value)), stockedOn(stock, onHand, goods.at()));
    }

    private static @Nullable LocalDate stockedOn(Stock before, Quantity onHand, OffsetDateTime at) {
        return !before.onHand().isPositive() && onHand.isPositive() ? at.toLocalDate() : null;
    }

    private static Money variance(Stock stock, Goods goods) {
        if (!stock.onHand().isNegative()) {
            return Money.ZERO;
        }
        Quantity owed = stock.onHand().negated();
        Quantity settled = goods.quantity().min(owed);
        Money actual = share(goods.cost(), settled, goods.quantity());
        Money provisional = share(stock.value().negated(), settled, owed);
        return actual.minus(provisional);
    }

    /** Goods that went out of no batch because the books had none of them were of the batch that comes now. */
    private static List<BatchBalance> touchedBatches(Stock stock, Goods goods) {
        Batch batch = goods.batch();
        if (batch == null) {
            return List.of();
        }
        Quantity owed = stock.withoutBatch().negated().orZero();
        Quantity more = goods.quantity().minus(owed.min(goods.quantity()));
        BatchBalance before = stock.batches()
                .named(batch.id())
                .orElseGet(() -> new BatchBalance(batch, goods.at(), Quantity.ZERO, Quantity.ZERO, false));
        Quantity onHand = before.onHand().plus(more);
        Quantity quarantined = goods.quarantined() ? before.quarantined().plus(more) : before.quarantined();
        return List.of(new BatchBalance(Batches.merged(before.batch(), batch),
                before.since() == null ? goods.at() : before.since(), onHand,
                before.held() ? onHand.orZero() : quarantined.min(onHand.orZero()), before.held()));
    }

    private static List<LayerBalance> touchedLayers(Stock stock, Goods goods, Money valueAfter) {
        CostLayer layer = goods.layer();
        if (layer == null) {
            return List.of();
        }
        if (!stock.onHand().isNegative()) {
            return List.of(stock.layers().more(layer, goods.quantity(), goods.cost()));
        }
        // The provisional cost of what is settled leaves with it, so the value after it is that of the rest.
        Quantity more = goods.quantity().plus(stock.onHand());
        return more.isPositive() ? List.of(stock.layers().more(layer, more, valueAfter)) : List.of();
    }

    private static Money share(Money amount, Quantity part, Quantity whole) {
        return part.equals(whole)
                ? amount
                : Money.of(Rounding.halfUp(amount.minor(), part.thousandths(), whole.thousandths()));
    }
}
