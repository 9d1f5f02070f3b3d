package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.CashTotals;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.api.shifts.RegisterEvent.ShiftNumberTaken;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.SettledShift;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.SettlementEvent.ShiftListed;
import io.tillbook.api.shifts.ShiftCause;
import io.tillbook.api.shifts.ShiftEvent;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftForceClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.api.shifts.TaxTurnover;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.TenderTotal;
import io.tillbook.api.shifts.ZAmendment;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what happens on registers of a store, as the ledger does. */
final class ShiftStory {
    static final LocationId STORE = new LocationId("S1");
    static final EmployeeId ANN = new EmployeeId("ann");
    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-28T08:00:00+08:00");

    private final HistoryBuilder history = new HistoryBuilder().at(MORNING);
    private int facts;

    /** A register and its chain. */
    final class Till {
        final RegisterId id;
        int lastNo;
        int links;
        int reports;
        String head = ZChain.GENESIS;
        Money sales = Money.ZERO;
        Money returns = Money.ZERO;

        Till(String id) {
            this.id = new RegisterId(id);
            history.add("register-S1/" + id, new RegisterOpened(STORE, this.id, null, null));
        }

        Shift open(LocalDate day, long floatMinor) {
            return new Shift(this, ++lastNo, day, Money.of(floatMinor));
        }
    }

    /** A shift. */
    final class Shift {
        final Till till;
        final int no;
        final LocalDate day;
        ShiftTotals totals;
        List<SettledTender> tenders = List.of();
        @Nullable ZReport report;
        String hash = "";

        Shift(Till till, int no, LocalDate day, Money floatMinor) {
            this.till = till;
            this.no = no;
            this.day = day;
            this.totals = ShiftTotals.opening(floatMinor);
            happened(new ShiftOpened(STORE, till.id, no, day, ANN, floatMinor, null, MORNING));
            history.add("register-S1/" + till.id.value(),
                    new ShiftNumberTaken(STORE, till.id, no, day, ANN, MORNING));
            history.add("settlement-S1/" + day, new ShiftListed(STORE, day, till.id, no));
        }

        void happened(ShiftEvent event) {
            history.add("shift-S1/" + till.id.value() + "/" + no, event);
        }

        Shift sell(TenderMethod method, long minor) {
            return advance(ShiftCause.SALE, sale(method, minor));
        }

        Shift takeBack(TenderMethod method, long minor) {
            return advance(ShiftCause.RETURN, back(method, minor));
        }

        Shift move(CashMovementKind kind, long minor) {
            MovementId id = new MovementId("M" + ++facts);
            history.add("cashmovement-" + id.value(), new CashMoved(id, STORE, till.id, no, day, kind,
                    Money.of(minor), "because", null, ANN, MORNING));
            return advance(ShiftCause.CASH, ShiftTotals.ofCash(CashTotals.of(kind, Money.of(minor))));
        }

        private Shift advance(ShiftCause cause, ShiftTotals more) {
            totals = totals.plus(more);
            happened(new ShiftAdvanced(STORE, till.id, no, day, cause, "F" + ++facts, MORNING, totals));
            return this;
        }

        Shift count(long cashMinor) {
            happened(new TendersCounted(STORE, till.id, no, day, new CountId("C" + ++facts),
                    List.of(new TenderCount(TenderMethod.CASH, Money.of(cashMinor), null)), ANN, MORNING));
            return this;
        }

        /** Closes it with what was counted; all but the float goes away in a bag. */
        Shift close(long cashMinor, long keepMinor) {
            tenders = settled(Money.of(cashMinor));
            Money deposit = Money.of(cashMinor - keepMinor);
            BagId bag = deposit.isZero() ? null : new BagId("B-" + till.id.value() + "-" + no);
            happened(new ShiftClosed(STORE, till.id, no, day, ANN, new CountId("C" + facts), tenders,
                    Money.of(keepMinor), deposit, bag, report == null ? till.reports + 1 : report.z(), "0".repeat(64),
                    MORNING.plusHours(10)));
            if (bag != null) {
                history.add("deposit-S1/" + bag.value(), new DepositMade(STORE, bag, till.id, no, day, null, deposit,
                        MORNING.plusHours(10)));
            }
            return report == null ? reported() : this;
        }

        Shift forceClose() {
            happened(new ShiftForceClosed(STORE, till.id, no, day, ANN, "till is dead", settled(null),
                    till.reports + 1, "0".repeat(64), MORNING));
            return reported();
        }

        private Shift reported() {
            ZReport made = ZReport.of(++till.reports, STORE, till.id, no, day, totals, till.sales, till.returns);
            till.sales = made.perpetualSalesMinor();
            till.returns = made.perpetualReturnsMinor();
            report = made;
            ZChain.Link link = link(made.canonical());
            hash = link.hash();
            history.add("register-S1/" + till.id.value(), new ZReported(STORE, till.id, made, till.links,
                    link.previous(), link.hash(), MORNING.plusHours(10)));
            return this;
        }

        private ZChain.Link link(String canonical) {
            ZChain.Link link = ZChain.Link.after(till.head, canonical);
            till.head = link.hash();
            till.links++;
            return link;
        }

        Shift late(TenderMethod method, long minor, boolean settled) {
            return amend(LateCause.LATE_SALE, sale(method, minor), settled);
        }

        Shift lateReturn(TenderMethod method, long minor, boolean settled) {
            return amend(LateCause.LATE_RETURN, back(method, minor), settled);
        }

        private Shift amend(LateCause cause, ShiftTotals delta, boolean settled) {
            boolean isSale = cause == LateCause.LATE_SALE;
            totals = totals.plus(delta);
            tenders = tenders.isEmpty() ? settled(null) : settled(counted());
            happened(new ShiftAmended(STORE, till.id, no, day, cause, delta.lastReceipt(),
                    isSale ? null : new ReturnId("R" + facts), delta, totals, tenders, MORNING, MORNING.plusDays(1)));
            till.sales = till.sales.plus(delta.salesMinor());
            till.returns = till.returns.plus(delta.returnsMinor());
            ZAmendment amendment = ZAmendment.of(Objects.requireNonNull(report).z(), day, cause,
                    delta.lastReceipt(), isSale ? null : new ReturnId("R" + facts), delta,
                    isSale ? till.sales : till.returns);
            ZChain.Link link = link(amendment.canonical());
            history.add("register-S1/" + till.id.value(), new ZAmended(STORE, till.id, no, amendment, till.links,
                    link.previous(), link.hash(), MORNING.plusDays(1)));
            if (settled) {
                history.add("settlement-S1/" + day, new DayAmended(STORE, day, till.id, no, cause, delta,
                        link.hash(), MORNING.plusDays(1)));
            }
            return this;
        }

        private @Nullable Money counted() {
            return tenders.stream()
                    .filter(each -> each.method() == TenderMethod.CASH)
                    .map(SettledTender::countedMinor)
                    .findFirst()
                    .orElse(null);
        }

        private List<SettledTender> settled(@Nullable Money cash) {
            List<SettledTender> all = new ArrayList<>();
            all.add(SettledTender.of(TenderMethod.CASH, totals.expected(TenderMethod.CASH), cash, null));
            totals.tenders()
                    .stream()
                    .map(TenderTotal::method)
                    .filter(method -> method != TenderMethod.CASH)
                    .forEach(method -> all.add(SettledTender.of(method, totals.expected(method), null, null)));
            return all;
        }
    }

    private ShiftTotals sale(TenderMethod method, long minor) {
        Money amount = Money.of(minor);
        ReceiptNo receipt = new ReceiptNo("%06d".formatted(++facts));
        return new ShiftTotals(1, 0, receipt, receipt, amount, Money.ZERO, amount, Money.ZERO, Money.ZERO, null, null,
                null,
                List.of(new TenderTotal(method, amount, Money.ZERO)),
                List.of(TaxTurnover.sold(1_300, amount, Money.of(minor * 1_300 / 11_300))), CashTotals.NONE);
    }

    private ShiftTotals back(TenderMethod method, long minor) {
        Money amount = Money.of(minor);
        facts++;
        return new ShiftTotals(0, 1, null, null, Money.ZERO, Money.ZERO, Money.ZERO, amount, Money.ZERO, null, null,
                null,
                List.of(new TenderTotal(method, Money.ZERO, amount)),
                List.of(TaxTurnover.returned(1_300, amount, Money.of(minor * 1_300 / 11_300))), CashTotals.NONE);
    }

    /** Settles a day of these shifts. */
    void settle(LocalDate day, List<Shift> shifts) {
        ShiftTotals all = shifts.stream().map(each -> each.totals).reduce(ShiftTotals.NONE, ShiftTotals::plus);
        List<SettledTender> tenders = new ArrayList<>();
        for (TenderMethod method : TenderMethod.values()) {
            shifts.stream()
                    .flatMap(each -> each.tenders.stream())
                    .filter(each -> each.method() == method)
                    .reduce(SettledTender::plus)
                    .ifPresent(tenders::add);
        }
        history.add("settlement-S1/" + day,
                new DaySettled(STORE, day,
                        shifts.stream()
                                .map(each -> new SettledShift(each.till.id, each.no,
                                        Objects.requireNonNull(each.report).z(), each.hash, each.totals,
                                        each.tenders, Money.ZERO))
                                .toList(),
                        all.unnumbered(), tenders, Money.ZERO, MORNING.plusHours(14)));
    }

    void confirm(String bag, long deposited, long counted) {
        history.add("deposit-S1/" + bag, new DepositConfirmed(STORE, new BagId(bag), new RegisterId("R1"), 1,
                MORNING.toLocalDate(), Money.of(deposited), Money.of(counted), Money.of(counted - deposited),
                new EmployeeId("bank"), MORNING.plusDays(2)));
    }

    /** Adds anything else. */
    ShiftStory and(String stream, Event event) {
        history.add(stream, event);
        return this;
    }

    List<RecordedEvent> events() {
        return history.events();
    }
}
