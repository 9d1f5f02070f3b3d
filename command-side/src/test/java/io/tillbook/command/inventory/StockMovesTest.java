package io.tillbook.command.inventory;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockCause.Kind;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.testing.chain.MovingAverage;
import io.tillbook.command.testing.Shop;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Stock in any order of movements, against a model of the moving average that knows nothing of the events. */
class StockMovesTest {
    /** One movement: goods come in at a cost, go out, or are found or lost. */
    sealed interface Move {
        record In(long thousandths, long costMinor, Kind kind) implements Move {}

        record Out(long thousandths, Kind kind) implements Move {}

        record Counted(long thousandths) implements Move {}
    }

    @Property(tries = 300)
    void movementsAddUpToTheStock(@ForAll @Size(max = 40) List<@From("moves") Move> moves) {
        History history = shop();
        moves.forEach(move -> run(history, move));

        long quantity = 0;
        long value = 0;
        for (Event event : history.events(Stock.at(STORE, PEAR).id())) {
            quantity += quantityOf((InventoryEvent) event);
            value += valueOf((InventoryEvent) event);
            assertThat(((InventoryEvent) event).after()).isEqualTo(balance(quantity, value));
        }
        Stock stock = history.of(Stock.at(STORE, PEAR));
        assertThat(new StockBalance(stock.onHand(), stock.value())).isEqualTo(balance(quantity, value));
    }

    @Property(tries = 300)
    void theValueHasTheSignOfTheQuantityAndNoStockHasNoValue(
            @ForAll @Size(max = 40) List<@From("moves") Move> moves) {
        History history = shop();
        for (Move move : moves) {
            run(history, move);
            Stock stock = history.of(Stock.at(STORE, PEAR));
            assertThat(stock.value().isNegative() && !stock.onHand().isNegative()).as("owed value, %s", stock)
                    .isFalse();
            assertThat(stock.value().minor() > 0 && !stock.onHand().isPositive()).as("left value, %s", stock)
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void theModelAgrees(@ForAll @Size(max = 40) List<@From("moves") Move> moves) {
        History history = shop();
        MovingAverage model = new MovingAverage();
        for (Move move : moves) {
            run(history, move);
            switch (move) {
                case Move.In in -> model.in(in.thousandths(), in.costMinor(), in.kind() == Kind.RETURN);
                case Move.Out out -> model.out(out.thousandths());
                case Move.Counted counted -> model.counted(counted.thousandths());
            }
            Stock stock = history.of(Stock.at(STORE, PEAR));
            assertThat(new StockBalance(stock.onHand(), stock.value())).isEqualTo(model.balance());
        }
    }

    @Provide
    Arbitrary<Move> moves() {
        Arbitrary<Long> quantities = Arbitraries.oneOf(Arbitraries.longs().between(1, 4).map(units -> units * 1_000),
                Arbitraries.longs().between(1, 9_999));
        Arbitrary<Long> costs = Arbitraries.longs().between(0, 5_000);
        Arbitrary<Move> in = Combinators
                .combine(quantities, costs, Arbitraries.of(Kind.GOODS_RECEIPT, Kind.RETURN, Kind.TRANSFER_IN))
                .as(Move.In::new);
        Arbitrary<Move> out = Combinators.combine(quantities, Arbitraries.of(Kind.SALE, Kind.TRANSFER_OUT))
                .as(Move.Out::new);
        Arbitrary<Move> counted = Combinators.combine(quantities, Arbitraries.of(1L, -1L))
                .as((quantity, sign) -> new Move.Counted(quantity * sign));
        return Arbitraries.oneOf(in, out, out, counted);
    }

    private static History shop() {
        return new History().add(Shop.opened(STORE, NegativeStock.WARN)).add(Shop.weighed(PEAR));
    }

    private static void run(History history, Move move) {
        Draft draft = new Draft(history);
        switch (move) {
            case Move.In in ->
                StockLedger.receive(draft, new Arrival(STORE, PEAR, Quantity.ofThousandths(in.thousandths()),
                        Money.of(in.costMinor()), null, null, false, new StockCause(in.kind(), "D1", 1), MORNING));
            case Move.Out out -> StockLedger.issue(draft, goods(out.thousandths(), out.kind()));
            case Move.Counted counted -> adjust(history, counted);
        }
        ((Accepted) draft.accepted()).events().forEach(history::add);
    }

    private static void adjust(History history, Move.Counted counted) {
        AdjustStock command =
                new AdjustStock(STORE, PEAR, null, Quantity.ofThousandths(counted.thousandths()), "counted");
        history.run(new AdjustStockDecider(), command, Circumstances.of(command));
    }

    private static Goods goods(long thousandths, Kind kind) {
        return new Goods(STORE, PEAR, Quantity.ofThousandths(thousandths), null, null,
                new StockCause(kind, "D1", 1), MORNING);
    }

    private static long quantityOf(InventoryEvent event) {
        return switch (event) {
            case StockReceived received -> received.quantity().thousandths();
            case StockIssued issued -> -issued.quantity().thousandths();
            case StockAdjusted adjusted -> adjusted.quantity().thousandths();
            case StockWentNegative _ -> 0;
            default -> throw new AssertionError(event);
        };
    }

    private static long valueOf(InventoryEvent event) {
        return switch (event) {
            case StockReceived received -> received.costMinor().minus(received.varianceMinor()).minor();
            case StockIssued issued -> -issued.costMinor().minor();
            case StockAdjusted adjusted -> adjusted.valueMinor().minor();
            case StockWentNegative _ -> 0;
            default -> throw new AssertionError(event);
        };
    }

    private static StockBalance balance(long thousandths, long valueMinor) {
        return new StockBalance(Quantity.ofThousandths(thousandths), Money.of(valueMinor));
    }
}
