package io.tillbook.command.store;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashFlag;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.CashPieces;
import io.tillbook.api.shifts.CashTotals;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.ReceiptNumbering;
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
import io.tillbook.api.shifts.ShiftEvent.DrawerOpened;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.api.shifts.ShiftEvent.HandOverDeclined;
import io.tillbook.api.shifts.ShiftEvent.HandedOver;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftForceClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.api.shifts.ShiftsEvent.DayListed;
import io.tillbook.api.shifts.ShiftsEvent.FactAssigned;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.api.shifts.ShiftsEvent.RegisterListed;
import io.tillbook.api.shifts.ShiftsEvent.ShiftRulesSet;
import io.tillbook.api.shifts.ShiftsRejection.ShiftAlreadyClosed;
import io.tillbook.api.shifts.TaxTurnover;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.TenderTotal;
import io.tillbook.api.shifts.ZAmendment;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.command.shifts.DayOfShifts;
import io.tillbook.command.shifts.LocationTills;
import io.tillbook.command.shifts.Register;
import io.tillbook.command.shifts.Shift;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is stored of registers, shifts, days that are settled and deposits, and of sales and returns in shifts. */
final class ShiftSamples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R-1");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-28T09:31:07+08:00");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final BagId BAG = new BagId("B-7");
    private static final CountId COUNT = new CountId("C-1");
    private static final MovementId MOVEMENT = new MovementId("M-1");
    private static final ReceiptNo RECEIPT = new ReceiptNo("000105");
    private static final ReturnId RETURN = new ReturnId("ret-1");
    private static final Money AMOUNT = Money.of(800);
    private static final String HASH = "60d3b65483d7300f2d92b28334504b356d37c732b494f43e65649122c1f26b3e";
    private static final String NEXT = "f9a35c48a99fb6ceaf1916b85ec339488ec89eb8f340f4d45403dac7042cfa67";
    private static final List<CashPieces> PIECES = List.of(new CashPieces(Money.of(100), 8));
    private static final ShiftTotals TOTALS = new ShiftTotals(4, 2, new ReceiptNo("000101"), RECEIPT, Money.of(1_000),
            Money.of(100), Money.of(900), Money.of(200), Money.of(2), Money.of(50), Money.of(-3), null,
            List.of(new TenderTotal(TenderMethod.CASH, Money.of(949), Money.of(200))),
            List.of(new TaxTurnover(1_300, Money.of(900), Money.of(104), Money.of(200), Money.of(23))),
            new CashTotals(Money.of(500), Money.of(10), Money.of(20), Money.of(30), Money.of(40), Money.of(50), 6));
    private static final ShiftRules RULES = new ShiftRules(5, true, Money.of(50_000), 3, Money.of(1_000), false,
            List.of(TenderMethod.CARD));
    private static final List<SettledTender> TENDERS =
            List.of(SettledTender.of(TenderMethod.CASH, Money.of(900), AMOUNT, "找零 · change"));
    private static final List<TenderCount> COUNTS = List.of(new TenderCount(TenderMethod.CASH, AMOUNT, PIECES));
    private static final ZReport REPORT =
            ZReport.of(42, STORE, REGISTER, 42, DAY, TOTALS, Money.of(10_000), Money.of(1_000));

    private ShiftSamples() {}

    static List<Object> all() {
        return Stream.of(ofRegisters(), ofShifts(), ofDays(), states()).flatMap(List::stream).toList();
    }

    private static List<Object> ofRegisters() {
        return List.of(
                new RegisterOpened(STORE, REGISTER, "收银一号 · the first", new ReceiptNumbering("R1-", 6)),
                new ShiftNumberTaken(STORE, REGISTER, 42, DAY, WANG, TIME),
                new ZReported(STORE, REGISTER, REPORT, 42, ZChain.GENESIS, HASH, TIME),
                new ZAmended(STORE, REGISTER, 42, amendment(RECEIPT, RETURN, TOTALS), 43, HASH, NEXT, TIME),
                new ShiftRulesSet(STORE, RULES), new RegisterListed(STORE, REGISTER),
                new DayListed(STORE, DAY, TIME));
    }

    private static ZAmendment amendment(@Nullable ReceiptNo receipt, @Nullable ReturnId returned, ShiftTotals delta) {
        return ZAmendment.of(42, DAY, LateCause.LATE_SALE, receipt, returned, delta, Money.of(123_483_142));
    }

    private static List<Object> ofShifts() {
        return List.of(
                new ShiftOpened(STORE, REGISTER, 42, DAY, WANG, AMOUNT, PIECES, TIME),
                new OpeningVarianceFound(STORE, REGISTER, 42, DAY, Money.of(900), AMOUNT, Money.of(-100)),
                new ShiftAdvanced(STORE, REGISTER, 42, DAY, ShiftCause.SALE, "sale-1", TIME, TOTALS),
                new CashMoved(MOVEMENT, STORE, REGISTER, 42, DAY, CashMovementKind.DROP, AMOUNT, "入保险箱 · safe", BAG,
                        WANG, TIME),
                new DrawerOpened(STORE, REGISTER, 42, DAY, "change", WANG, TIME),
                new HandedOver(STORE, REGISTER, 42, WANG, LI, PIECES, TIME),
                new HandOverAccepted(STORE, REGISTER, 42, WANG, LI, TIME),
                new HandOverDeclined(STORE, REGISTER, 42, WANG, LI, LI, "not right", TIME),
                new TendersCounted(STORE, REGISTER, 42, DAY, COUNT, COUNTS, WANG, TIME),
                new ShiftForceClosed(STORE, REGISTER, 42, DAY, WANG, "dead", TENDERS, 42, HASH, TIME),
                new ShiftClosed(STORE, REGISTER, 42, DAY, WANG, COUNT, TENDERS, Money.of(500), Money.of(300), BAG, 42,
                        HASH, TIME),
                new ShiftAmended(STORE, REGISTER, 42, DAY, LateCause.LATE_RETURN, RECEIPT, RETURN, TOTALS, TOTALS,
                        TENDERS, TIME, TIME.plusDays(1)),
                new FactUnassigned(STORE, REGISTER, 7, new SaleId("sale-1"), RECEIPT, RETURN, TIME, TOTALS),
                new FactAssigned(STORE, REGISTER, 42, new SaleId("sale-1"), RETURN, MOVEMENT, "补录 · belongs there",
                        TIME));
    }

    private static List<Object> ofDays() {
        return List.of(
                new ShiftListed(STORE, DAY, REGISTER, 42),
                new DaySettled(STORE, DAY,
                        List.of(new SettledShift(REGISTER, 42, 42, HASH, TOTALS, TENDERS, Money.of(300))), TOTALS,
                        TENDERS, Money.of(300), TIME),
                new DayAmended(STORE, DAY, REGISTER, 42, LateCause.LATE_LINES, TOTALS, NEXT, TIME),
                new DepositMade(STORE, BAG, REGISTER, 42, DAY, MOVEMENT, AMOUNT, TIME),
                new DepositConfirmed(STORE, BAG, REGISTER, 42, DAY, AMOUNT, Money.of(799), Money.of(-1), LI, TIME));
    }

    private static List<Object> states() {
        return List.of(
                new DayOfShifts(List.of(new ShiftListed(STORE, DAY, REGISTER, 42)), TIME),
                new LocationTills(RULES, List.of(REGISTER), List.of(new DayListed(STORE, DAY, TIME))),
                new Register(true, new Register.OpenOne(43, DAY, WANG, TIME), 43, TIME,
                        List.of(new Register.Past(42, DAY, TIME, TIME.plusHours(8))), 42, 43, HASH, AMOUNT, AMOUNT),
                new Shift(Shift.Phase.CLOSED, DAY, TIME, WANG, new Shift.Offer(WANG, LI), TOTALS,
                        new Shift.Counted(COUNT, COUNTS, WANG, TIME, true), TENDERS, Money.of(500), Money.of(300),
                        TIME.plusHours(8), 42, HASH, null));
    }

    /** With what was added later. */
    static List<Object> grown() {
        return List.of(
                new ShiftAdvanced(STORE, REGISTER, 42, DAY, ShiftCause.SALE, "sale-1", TIME, TOTALS, true),
                new ShiftOpened(STORE, REGISTER, 42, DAY, WANG, AMOUNT, PIECES, TIME, TIME.plusDays(2)),
                new CashMoved(MOVEMENT, STORE, REGISTER, 42, DAY, CashMovementKind.DROP, AMOUNT, "入保险箱 · safe", BAG,
                        WANG, TIME, List.of(CashFlag.EXCEEDS_CASH, CashFlag.BAG_USED)),
                new ShiftAmended(STORE, REGISTER, 42, DAY, LateCause.LATE_CASH, null, null, TOTALS, TOTALS, TENDERS,
                        TIME, TIME.plusDays(1), MOVEMENT),
                new FactUnassigned(STORE, REGISTER, 7, null, null, null, TIME, TOTALS, MOVEMENT),
                new Shift(Shift.Phase.OPEN, DAY, TIME, LI, null, TOTALS, null, List.of(), null, Money.ZERO, null, 0,
                        null, List.of(WANG)));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        ShiftTotals none = ShiftTotals.NONE;
        return List.of(
                new RegisterOpened(STORE, REGISTER, null, null),
                new ZReported(STORE, REGISTER, ZReport.of(1, STORE, REGISTER, 1, DAY, none, Money.ZERO, Money.ZERO), 1,
                        ZChain.GENESIS, HASH, TIME),
                new ZAmended(STORE, REGISTER, 42, amendment(null, null, none), 43, HASH, NEXT, TIME),
                new ShiftRulesSet(STORE, ShiftRules.USUAL),
                new ShiftOpened(STORE, REGISTER, 1, DAY, WANG, Money.ZERO, null, TIME),
                new ShiftAdvanced(STORE, REGISTER, 1, DAY, ShiftCause.DRAWER, null, TIME, none),
                new CashMoved(MOVEMENT, STORE, REGISTER, 1, DAY, CashMovementKind.PAY_IN, AMOUNT, "change", null, WANG,
                        TIME),
                new HandedOver(STORE, REGISTER, 1, WANG, LI, null, TIME),
                new ShiftClosed(STORE, REGISTER, 1, DAY, WANG, COUNT,
                        List.of(SettledTender.of(TenderMethod.WECHAT, Money.ZERO, null, null)), Money.ZERO, Money.ZERO,
                        null, 1, HASH, TIME),
                new ShiftAmended(STORE, REGISTER, 1, DAY, LateCause.LATE_SALE, null, null, none, none, List.of(), TIME,
                        TIME),
                new FactUnassigned(STORE, REGISTER, null, null, null, null, TIME, none),
                new FactAssigned(STORE, REGISTER, 1, null, null, null, "there", TIME),
                new DepositMade(STORE, BAG, REGISTER, 1, DAY, null, AMOUNT, TIME),
                new DayOfShifts(List.of(), null),
                new LocationTills(ShiftRules.USUAL, List.of(), List.of()),
                new Register(false, null, 0, null, List.of(), 0, 0, ZChain.GENESIS, Money.ZERO, Money.ZERO),
                new Shift(Shift.Phase.UNKNOWN, null, null, null, null, none, null, List.of(), null, Money.ZERO, null,
                        0, null, null));
    }

    /** A shift in which a gift card was loaded. */
    static List<Object> beside() {
        ShiftTotals totals = ShiftTotals.opening(AMOUNT)
                .plus(ShiftTotals.ofMoney(List.of(new TenderTotal(TenderMethod.CASH, AMOUNT, Money.ZERO))));
        return List.of(
                new ShiftAdvanced(STORE, REGISTER, 42, DAY, ShiftCause.MONEY, "6281573094621805", TIME, totals),
                new ZReported(STORE, REGISTER,
                        ZReport.of(42, STORE, REGISTER, 42, DAY, totals, Money.ZERO, Money.ZERO), 60, HASH, NEXT,
                        TIME));
    }

    /** A sale and returns that name their shift. */
    static List<Object> inShift() {
        CompleteSale sale = new CompleteSale(new SaleId("sale-1"), RECEIPT, STORE, REGISTER, WANG, null,
                List.of(new SaleLine(1, new Sku("MILK"), Quantity.of(1), AMOUNT, null, null, null, null)),
                List.of(new Tender(TenderMethod.CASH, AMOUNT, null)), null, null).inShift(42);
        return List.of(
                new SaleRefused(sale, TIME, DAY, new ShiftAlreadyClosed(STORE, REGISTER, 42, TIME)),
                new FactHeld(new FactId("F1"), FactKind.RETURN, STORE, REGISTER, TIME, TIME.toInstant(), null,
                        new AcceptReturn(RETURN, new SaleId("sale-1"), STORE, REGISTER,
                                List.of(new ReturnLine(1, Quantity.of(1), true)),
                                List.of(new Refund(TenderMethod.CASH, AMOUNT)), "sour", Origin.REPORTED, null, 42),
                        null, new UnknownLocation(STORE)));
    }
}
