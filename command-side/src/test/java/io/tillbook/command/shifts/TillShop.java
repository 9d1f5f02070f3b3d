package io.tillbook.command.shifts;

import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftEndCommand.ForceCloseShift;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.ShiftsEvent;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.VarianceReason;
import io.tillbook.command.Capabilities;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store with a register that has had shifts before, and goods of two tax rates. */
final class TillShop {
    static final RegisterId TILL = new RegisterId("R1");
    static final EmployeeId WANG = new EmployeeId("wang");
    static final EmployeeId LI = new EmployeeId("li");
    static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    static final OffsetDateTime OPENED = OffsetDateTime.parse("2026-11-28T08:00:00+08:00");
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");
    static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-11-28T21:00:00+08:00");
    static final OffsetDateTime NEXT_DAY = OffsetDateTime.parse("2026-11-29T09:00:00+08:00");
    /** Weighed, taxed at 13 %. */
    static final Sku TEA = new Sku("tea");
    /** Comes in pieces, taxed at 13 %. */
    static final Sku CUP = new Sku("cup");
    /** Comes in pieces, taxed at 9 %. */
    static final Sku OIL = new Sku("oil");

    private static final int STANDARD = 1_300;
    private static final int REDUCED = 900;

    private final History history = new History();
    private OffsetDateTime now = NOON;

    TillShop() {
        Stream.of(Shop.opened(STORE, NegativeStock.ALLOW), taxed(TEA, Unit.KG, STANDARD),
                taxed(CUP, Unit.PIECE, STANDARD), taxed(OIL, Unit.PIECE, REDUCED)).forEach(history::add);
    }

    static NewEvent taxed(Sku sku, Unit unit, int rateBp) {
        return new NewEvent(Product.at(sku), new ProductRegistered(sku, sku.value(), unit, "food", null, List.of(),
                rateBp, null, null));
    }

    /** With a register that has no shift yet. */
    TillShop withRegister() {
        accepted(new OpenRegister(STORE, TILL, null, null));
        return this;
    }

    /** With the first shift of a register open, and so much in the drawer. */
    TillShop withShift(long floatMinor) {
        withRegister();
        at(OPENED).accepted(open(1, floatMinor));
        return at(NOON);
    }

    TillShop given(NewEvent event) {
        history.add(event);
        return this;
    }

    /** All that follows happens at a moment. */
    TillShop at(OffsetDateTime moment) {
        now = moment;
        return this;
    }

    static OpenShift open(int shiftNo, long floatMinor) {
        return new OpenShift(STORE, TILL, shiftNo, WANG, Money.of(floatMinor), null, null);
    }

    static MoveCash move(String id, int shiftNo, CashMovementKind kind, long amount) {
        return new MoveCash(new MovementId(id), STORE, TILL, shiftNo, kind, Money.of(amount), "is needed", null, WANG,
                null);
    }

    static CountTenders count(String id, int shiftNo, long cash) {
        return new CountTenders(new CountId(id), STORE, TILL, shiftNo,
                List.of(new TenderCount(TenderMethod.CASH, Money.of(cash), null)), WANG);
    }

    /** Closes by a count and keeps it all. */
    static CloseShift close(String count, int shiftNo, long keep) {
        return close(count, shiftNo, keep, null);
    }

    static CloseShift close(String count, int shiftNo, long keep, @Nullable String reason) {
        return new CloseShift(STORE, TILL, shiftNo, new CountId(count),
                reason == null ? List.of() : List.of(new VarianceReason(TenderMethod.CASH, reason)), Money.of(keep),
                null, null, null);
    }

    static ForceCloseShift force(int shiftNo) {
        return new ForceCloseShift(STORE, TILL, shiftNo, "the till is dead", null);
    }

    static SettleDay settle() {
        return new SettleDay(STORE, DAY, null);
    }

    /** One cup for an amount of cash. */
    static CompleteSale cash(String receipt, long amount) {
        return sale(receipt, null, List.of(line(1, CUP, Quantity.of(1), amount, 0)),
                List.of(new Tender(TenderMethod.CASH, Money.of(amount), null)));
    }

    /** The same, as it had happened. */
    static CompleteSale reported(String receipt, long amount, @Nullable Integer shiftNo) {
        CompleteSale live = cash(receipt, amount);
        return sale(receipt, Origin.REPORTED, live.lines(), live.tenders()).inShift(shiftNo);
    }

    static CompleteSale sale(String receipt, @Nullable Origin origin, List<SaleLine> lines, List<Tender> tenders) {
        return new CompleteSale(new SaleId("sale-" + receipt), new ReceiptNo(receipt), STORE, TILL, WANG, null, lines,
                tenders, null, origin);
    }

    static SaleLine line(int lineNo, Sku sku, Quantity quantity, long unitPrice, long discount) {
        return new SaleLine(lineNo, sku, quantity, Money.of(unitPrice), null, Money.of(discount), null, null);
    }

    /** Goods of the first line of a sale, paid back by one means. */
    static AcceptReturn back(String id, String receipt, Quantity quantity, TenderMethod method, long refund,
            @Nullable Origin origin) {
        return new AcceptReturn(new ReturnId(id), new SaleId("sale-" + receipt), STORE, TILL,
                List.of(new ReturnLine(1, quantity, true)), List.of(new Refund(method, Money.of(refund))), "too many",
                origin);
    }

    Decision send(Command command) {
        return run(handling(command), command, WANG);
    }

    /** The same, sent by somebody. */
    Decision sentBy(EmployeeId person, Command command) {
        return run(handling(command), command, person);
    }

    @SuppressWarnings("unchecked") // the handling is looked up by the command's class
    private <C extends Command> Decision run(CommandHandling<?> handling, C command, EmployeeId person) {
        return history.run(((CommandHandling<C>) handling).decider(), command,
                Circumstances.of(command, now).with(person));
    }

    /** With approvals, as the whole write side handles it. */
    private static CommandHandling<?> handling(Command command) {
        return Capabilities.all()
                .commands()
                .stream()
                .filter(each -> each.command() == command.getClass())
                .findFirst()
                .orElseThrow();
    }

    List<Event> accepted(Command command) {
        Decision decision = send(command);
        assertThat(decision).as("%s", command).isInstanceOf(Accepted.class);
        return decision.events().stream().map(NewEvent::event).toList();
    }

    /** The only event of a kind that an accepted command has. */
    <E extends Event> E only(Command command, Class<E> kind) {
        List<Event> events = accepted(command);
        assertThat(events).filteredOn(kind::isInstance).hasSize(1);
        return events.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    /** Why it is refused, in a sentence; nothing is written but what records that. */
    Rejection refused(Command command) {
        Decision decision = send(command);
        assertThat(decision).as("%s", command).isInstanceOf(Refused.class);
        assertThat(decision.events()).noneMatch(event -> event.event() instanceof ShiftsEvent);
        Rejection reason = ((Refused) decision).rejection();
        assertThat(reason.detail()).matches("(?s)\\p{Lu}.*\\.");
        return reason;
    }

    Shift shift(int shiftNo) {
        return state(Shift.at(STORE, TILL, shiftNo));
    }

    Register register() {
        return state(Register.at(STORE, TILL));
    }

    /** What has happened so far. */
    States states() {
        return history;
    }

    <S> S state(StreamRef<S> stream) {
        return history.of(stream);
    }

    List<Event> events(StreamRef<?> stream) {
        return history.events(stream.id());
    }
}
