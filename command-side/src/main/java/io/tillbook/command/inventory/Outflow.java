package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.TelescopingSplit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way out of a stock. At moving average they cost {@code R(value × q / onHand)}, the last of them all
 * value that is left, so that no stock means no value; in first in, first out they cost what their layers cost. Goods
 * that the books do not have go out at the cost last known.
 *
 * @param parts what goes out, told apart by batch, cost layer and quarantine
 * @param cost what all of it costs, in minor units
 * @param provisional whether the books have less
 * @param after the stock without it
 */
record Outflow(List<StockPart> parts, Money cost, boolean provisional, StockBalance after) {
    /**
     * What goes out.
     *
     * @param layer the id of the cost layer that goes first while there is something of it; the oldest where there is
     *     none
     */
    static Outflow of(Stock stock, Quantity quantity, Picking picking, @Nullable String layer) {
        List<BatchSlice> batches = Picker.pick(stock, quantity, picking);
        List<CostSlice> costs = costs(stock, quantity, layer);
        Money cost = costs.stream().map(CostSlice::cost).reduce(Money.ZERO, Money::plus);
        StockBalance after = new StockBalance(stock.onHand().minus(quantity), stock.value().minus(cost),
                stock.reserved(), touched(stock.batches(), batches), stock.layers().less(costs));
        return new Outflow(parts(batches, costs), cost, stock.isShortOf(quantity), after);
    }

    private static List<CostSlice> costs(Stock stock, Quantity quantity, @Nullable String layer) {
        if (stock.layers().isEmpty()) {
            return List.of(new CostSlice(null, quantity, atAverage(stock, quantity)));
        }
        List<CostSlice> slices = new ArrayList<>(stock.layers().oldest(quantity, layer));
        Quantity missing = quantity.minus(stock.onHand().min(quantity));
        if (missing.isPositive()) {
            slices.add(new CostSlice(null, missing, stock.currentCost().of(missing)));
        }
        return slices;
    }

    private static Money atAverage(Stock stock, Quantity quantity) {
        Quantity onHand = stock.onHand();
        if (!onHand.isPositive()) {
            return stock.lastCost().of(quantity);
        }
        UnitCost average = new UnitCost(stock.value(), onHand);
        if (stock.isShortOf(quantity)) {
            return stock.value().plus(average.of(quantity.minus(onHand)));
        }
        return quantity.equals(onHand) ? stock.value() : average.of(quantity);
    }

    /** Cuts the goods wherever a batch or a cost layer ends; the pieces of a cost share it without a remainder. */
    private static List<StockPart> parts(List<BatchSlice> batches, List<CostSlice> costs) {
        List<StockPart> parts = new ArrayList<>();
        int place = 0;
        Quantity used = Quantity.ZERO;
        for (BatchSlice slice : batches) {
            Quantity missing = slice.quantity();
            while (missing.isPositive()) {
                CostSlice cost = costs.get(place);
                Quantity piece = missing.min(cost.quantity().minus(used));
                parts.add(new StockPart(slice.batch(), cost.layer(), piece,
                        TelescopingSplit.share(cost.cost(), cost.quantity(), used, piece), slice.quarantined()));
                missing = missing.minus(piece);
                used = used.plus(piece);
                if (used.equals(cost.quantity())) {
                    place++;
                    used = Quantity.ZERO;
                }
            }
        }
        return parts;
    }

    private static List<BatchBalance> touched(Batches batches, List<BatchSlice> slices) {
        Map<Batch, Quantity> taken = new LinkedHashMap<>();
        slices.stream()
                .filter(slice -> !slice.unnamed())
                .forEach(slice -> add(taken, slice.batch(), slice.quantity()));
        return taken.entrySet().stream().map(each -> less(batches, each.getKey(), each.getValue())).toList();
    }

    private static void add(Map<Batch, Quantity> taken, @Nullable Batch batch, Quantity quantity) {
        if (batch != null) {
            taken.merge(batch, quantity, Quantity::plus);
        }
    }

    /** What is not quarantined goes first. */
    private static BatchBalance less(Batches batches, Batch batch, Quantity quantity) {
        BatchBalance before = batches.named(batch.id())
                .orElseGet(() -> new BatchBalance(batch, null, Quantity.ZERO, Quantity.ZERO, false));
        Quantity onHand = before.onHand().minus(quantity);
        Quantity quarantined = before.held() ? onHand : before.quarantined().min(onHand);
        return new BatchBalance(before.batch(), before.since(), onHand, quarantined.orZero(), before.held());
    }
}
