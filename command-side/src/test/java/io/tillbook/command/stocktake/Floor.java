package io.tillbook.command.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.command.Capabilities;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that sells, receives and counts at moments of a morning, told in minutes. */
final class Floor {
    static final StocktakeId COUNT = new StocktakeId("C1");
    static final EmployeeId WANG = new EmployeeId("wang");
    static final EmployeeId LI = new EmployeeId("li");
    static final LocalDate BEST_BEFORE = LocalDate.of(2027, 1, 31);
    private static final List<CommandHandling<?>> HANDLINGS = Capabilities.all().commands();

    private final History history = new History();
    private int documents;

    Floor() {
        List.of(Shop.store(NegativeStock.ALLOW)).forEach(history::add);
    }

    /** From now on a product is kept by batches. */
    Floor batchTracked(Sku sku, Costing costing) {
        history.add(Shop.batchTracked(sku, costing));
        return this;
    }

    List<Event> received(int minute, Sku sku, @Nullable String batch, long quantity) {
        String id = "G" + ++documents;
        return accepted(minute,
                new ReceiveGoods(new GoodsReceiptId(id), Shop.STORE, null,
                        List.of(new GoodsReceiptLine(1, sku, Quantity.of(quantity), Money.of(100 + documents), null,
                                batch(batch), null, batch == null ? null : BEST_BEFORE))));
    }

    List<Event> sold(int minute, Sku sku, @Nullable String batch, long quantity) {
        String id = "S" + ++documents;
        Money paid = Money.of(200 * quantity);
        return accepted(minute,
                new CompleteSale(new SaleId(id), new ReceiptNo(id), Shop.STORE, Shop.TILL, null, null,
                        List.of(new SaleLine(1, sku, Quantity.of(quantity), Money.of(200), null, null, batch(batch),
                                null)),
                        List.of(new Tender(TenderMethod.CASH, paid, null)), null, null));
    }

    List<Event> adjusted(int minute, Sku sku, long quantity) {
        return accepted(minute, new AdjustStock(Shop.STORE, sku, null, Quantity.of(quantity), "found"));
    }

    Floor opened(StocktakeId stocktake) {
        accepted(0, new OpenStocktake(stocktake, Shop.STORE, StocktakeScope.everything(), null, null));
        return this;
    }

    List<Event> counted(int minute, StocktakeId stocktake, @Nullable String zone, CountLine... lines) {
        return accepted(minute, new CountGoods(stocktake, WANG, "PDA-1", zone, List.of(lines)));
    }

    List<Event> approved(int minute, StocktakeId stocktake) {
        return accepted(minute, new ApproveStocktake(stocktake, LI, null));
    }

    static CountLine line(int lineNo, Sku sku, @Nullable String batch, long quantity) {
        return new CountLine(lineNo, sku, batch(batch), Quantity.of(quantity), null,
                batch == null ? null : BEST_BEFORE);
    }

    Stock stock(Sku sku) {
        return history.of(Stock.at(Shop.STORE, sku));
    }

    long book(Sku sku) {
        return stock(sku).onHand().thousandths() / 1_000;
    }

    long book(Sku sku, String batch) {
        return stock(sku).batches().onHandOf(new BatchId(batch)).thousandths() / 1_000;
    }

    History history() {
        return history;
    }

    List<Event> accepted(int minute, Command command) {
        Decision decision = decided(minute, command);
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision).events().stream().map(NewEvent::event).toList();
    }

    void refused(int minute, Command command, Rejection rejection) {
        assertThat(decided(minute, command)).isEqualTo(Decision.refused(rejection));
        assertThat(rejection.detail()).matches("\\p{Lu}.*\\.");
    }

    /** A command that somebody else sends than would usually. */
    Decision decided(int minute, EmployeeId actor, Command command) {
        return HANDLINGS.stream()
                .filter(handling -> handling.command() == command.getClass())
                .map(handling -> run(handling, command, by(actor, Circumstances.of(command, at(minute)))))
                .findFirst()
                .orElseThrow();
    }

    Decision decided(int minute, Command command) {
        return HANDLINGS.stream()
                .filter(handling -> handling.command() == command.getClass())
                .map(handling -> run(handling, command, Circumstances.of(command, at(minute))))
                .findFirst()
                .orElseThrow();
    }

    private <C extends Command> Decision run(CommandHandling<C> handling, Command command,
            Occurrence occurrence) {
        return history.run(handling.decider(), handling.command().cast(command), occurrence);
    }

    private static Occurrence by(EmployeeId actor, Occurrence usual) {
        return new Occurrence(usual.commandId(), usual.commandType(), Principal.of(actor), usual.location(),
                usual.register(), usual.occurredAt(), usual.receivedAt(), usual.correlationId(), usual.causationId());
    }

    static OffsetDateTime at(int minute) {
        return Circumstances.MORNING.plusMinutes(minute);
    }

    private static @Nullable BatchId batch(@Nullable String batch) {
        return batch == null ? null : new BatchId(batch);
    }
}
