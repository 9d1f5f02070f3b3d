package io.tillbook.command.inventory;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.PartsLeft;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.LayerBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockCause.Kind;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Goods of several batches come, go and come back in any order, at either costing. */
class GoodsFlowTest {
    private static final List<Batch> LOTS = List.of(lot("a", 0), lot("b", 3), lot("c", 30));
    private static final int MOVES = 60;

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void batchesLayersAndValuesAlwaysAddUp(@ForAll Costing costing, @ForAll Random random) {
        History history = new History().add(Shop.opened(STORE, NegativeStock.ALLOW))
                .add(Shop.batchTracked(MILK, costing));
        List<PartsLeft> sold = new ArrayList<>();
        for (int move = 0; move < MOVES; move++) {
            Draft draft = new Draft(history);
            switch (random.nextInt(3)) {
                case 0 -> StockLedger.receive(draft, arrival(random, move));
                case 1 -> sold.add(PartsLeft.of(issue(draft, random)));
                default -> comeBack(draft, sold, random);
            }
            ((Accepted) draft.accepted()).events().forEach(history::add);
            assertAddsUp(history.of(Stock.at(STORE, MILK)), costing);
        }
    }

    private static void assertAddsUp(Stock stock, Costing costing) {
        Quantity inBatches = stock.batches()
                .all()
                .stream()
                .map(BatchBalance::onHand)
                .reduce(Quantity.ZERO,
                        Quantity::plus);
        assertThat(stock.withoutBatch().plus(inBatches)).isEqualTo(stock.onHand());
        if (stock.onHand().isZero()) {
            assertThat(stock.value()).as("value of nothing").isEqualTo(Money.ZERO);
        }
        assertThat(stock.value().isNegative() && stock.onHand().isPositive()).as("%s", stock).isFalse();
        if (costing == Costing.FIFO) {
            assertThat(sum(stock.layers().all())).isEqualTo(stock.onHand().orZero());
            assertThat(value(stock.layers().all()))
                    .isEqualTo(stock.onHand().isPositive() ? stock.value() : Money.ZERO);
        } else {
            assertThat(stock.layers().all()).isEmpty();
        }
    }

    private static List<StockPart> issue(Draft draft, Random random) {
        Quantity quantity = Quantity.ofThousandths(1 + random.nextLong(9_000));
        BatchId named = random.nextInt(4) == 0 ? LOTS.get(random.nextInt(3)).id() : null;
        Stock before = draft.of(Stock.at(STORE, MILK));
        List<StockPart> parts = StockLedger.issue(draft,
                new Goods(STORE, MILK, quantity, named, null, new StockCause(Kind.SALE, "T1", 1), MORNING));
        assertThat(StockParts.quantity(parts)).isEqualTo(quantity);
        assertThat(StockParts.cost(parts)).isEqualTo(before.value().minus(draft.of(Stock.at(STORE, MILK)).value()));
        return parts;
    }

    private static void comeBack(Draft draft, List<PartsLeft> sold, Random random) {
        if (sold.isEmpty()) {
            return;
        }
        PartsLeft from = sold.remove(random.nextInt(sold.size()));
        Quantity quantity = Quantity.ofThousandths(1 + random.nextLong(from.left(null).thousandths()));
        List<StockPart> parts = from.next(quantity, null);
        StockLedger.receiveAll(draft, new Arrival(STORE, MILK, quantity, StockParts.cost(parts), null, null, false,
                new StockCause(Kind.RETURN, "R1", 1), MORNING), parts);
        PartsLeft left = from.less(quantity, null);
        if (left.left(null).isPositive()) {
            sold.add(left);
        }
    }

    private static Arrival arrival(Random random, int move) {
        return new Arrival(STORE, MILK, Quantity.ofThousandths(1 + random.nextLong(20_000)),
                Money.of(random.nextInt(10_000)), LOTS.get(random.nextInt(3)), null, random.nextInt(8) == 0,
                new StockCause(Kind.GOODS_RECEIPT, "G" + move, 1), MORNING.plusMinutes(move));
    }

    private static Quantity sum(List<LayerBalance> layers) {
        return layers.stream().map(LayerBalance::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Money value(List<LayerBalance> layers) {
        return layers.stream().map(LayerBalance::valueMinor).reduce(Money.ZERO, Money::plus);
    }

    private static Batch lot(String id, int days) {
        return new Batch(new BatchId(id), null, MORNING.toLocalDate().plusDays(days));
    }
}
