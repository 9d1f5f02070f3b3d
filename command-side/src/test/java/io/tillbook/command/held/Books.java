package io.tillbook.command.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The books of a store that blocks negative stock and has ten milk; its tills report what they sold offline. */
final class Books {
    private static final List<CommandHandling<?>> HANDLINGS = Stream
            .<Slice>of(CheckoutOrder.sales(), CheckoutOrder.returns(), CheckoutOrder.held())
            .<CommandHandling<?>>flatMap(slice -> slice.commands().stream())
            .toList();

    private final History history = new History();

    Books() {
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        history.add(Shop.stocked(Shop.STORE, Shop.MILK, Quantity.of(10), 5_000));
    }

    History history() {
        return history;
    }

    Books given(NewEvent... events) {
        List.of(events).forEach(history::add);
        return this;
    }

    List<Event> accepted(Command command) {
        return accepted(command, Circumstances.MORNING);
    }

    List<Event> accepted(Command command, OffsetDateTime occurredAt) {
        Decision decision = decided(command, occurredAt);
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
        return decision.events().stream().map(NewEvent::event).toList();
    }

    Rejection refused(Command command) {
        return decided(command, Circumstances.MORNING) instanceof Decision.Refused refused
                ? refused.rejection()
                : org.assertj.core.api.Assertions.fail("was accepted");
    }

    Decision decided(Command command, OffsetDateTime occurredAt) {
        return HANDLINGS.stream()
                .filter(handling -> handling.command().isInstance(command))
                .map(handling -> run(handling, command, occurredAt))
                .findFirst()
                .orElseThrow();
    }

    private <C extends Command> Decision run(CommandHandling<C> handling, Command command, OffsetDateTime occurredAt) {
        return history.run(handling.decider(), handling.command().cast(command),
                Circumstances.of(command, occurredAt));
    }

    static <E extends Event> E only(List<Event> events, Class<E> kind) {
        List<E> found = events.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    static List<FlagKind> flags(List<Event> events) {
        return flagged(events).map(Flag::kind).toList();
    }

    static Flag flag(List<Event> events) {
        List<Flag> flags = flagged(events).toList();
        assertThat(flags).hasSize(1);
        return flags.getFirst();
    }

    static FactHeld held(List<Event> events) {
        return only(events, FactHeld.class);
    }

    private static Stream<Flag> flagged(List<Event> events) {
        return events.stream()
                .flatMap(event -> event instanceof SaleFlagged sale ? Stream.of(sale.flag())
                        : event instanceof ReturnFlagged back ? Stream.of(back.flag()) : Stream.empty());
    }

    static CompleteSale reported(String sale, List<SaleLine> lines, Tender... tenders) {
        return reported(Shop.STORE, sale, lines, tenders);
    }

    static CompleteSale reported(LocationId location, String sale, List<SaleLine> lines, Tender... tenders) {
        return sale(location, sale, sale, lines, Origin.REPORTED, tenders);
    }

    static CompleteSale sale(LocationId location, String sale, String receipt, List<SaleLine> lines,
            @Nullable Origin origin, Tender... tenders) {
        return new CompleteSale(new SaleId(sale), new ReceiptNo(receipt), location, Shop.TILL, null, null, lines,
                List.of(tenders), null, origin);
    }

    static SaleLine line(int lineNo, Sku sku, long pieces, long unitPriceMinor) {
        return new SaleLine(lineNo, sku, Quantity.of(pieces), Money.of(unitPriceMinor), null, null, null, null);
    }

    static Tender cash(long amountMinor) {
        return new Tender(TenderMethod.CASH, Money.of(amountMinor), null);
    }

    static AcceptReturn back(String id, String sale, List<ReturnLine> lines, Refund... refunds) {
        return new AcceptReturn(new ReturnId(id), new SaleId(sale), Shop.STORE, Shop.TILL, lines, List.of(refunds),
                "sour", Origin.REPORTED);
    }

    static Refund refund(long amountMinor) {
        return new Refund(TenderMethod.CASH, Money.of(amountMinor));
    }

    /** Five more milk came in, of a batch. */
    static NewEvent fiveMilkOf(BatchId id, LocalDate expiresOn) {
        Batch batch = new Batch(id, null, expiresOn);
        BatchBalance balance = new BatchBalance(batch, null, Quantity.of(5), Quantity.ZERO, false);
        return new NewEvent(Stock.at(Shop.STORE, Shop.MILK),
                new StockReceived(Shop.STORE, Shop.MILK, Quantity.of(5), Money.of(2_500), Money.ZERO,
                        new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", 1), id, null, expiresOn,
                        new StockBalance(Quantity.of(15), Money.of(7_500), null, List.of(balance), null)));
    }
}
