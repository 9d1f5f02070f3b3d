package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.TILL;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.SettlementCommand.AssignFact;
import io.tillbook.api.shifts.SettlementCommand.ConfirmDeposit;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftEndCommand.ForceCloseShift;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftsCommand.AcceptHandOver;
import io.tillbook.api.shifts.ShiftsCommand.DeclineHandOver;
import io.tillbook.api.shifts.ShiftsCommand.HandOver;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsCommand.OpenDrawer;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.TenderCount;
import java.time.LocalDate;
import java.util.List;

/** Commands about shifts, days and deposits: all of them concern one location. */
final class ShiftCases {
    private static final BagId BAG = new BagId("B1");
    private static final CountId COUNT = new CountId("C1");

    private ShiftCases() {}

    static List<Case> all() {
        return List.of(
                there(new OpenRegister(OTHER_STORE, TILL, null, null)),
                there(new SetShiftRules(OTHER_STORE, ShiftRules.USUAL)),
                there(new OpenShift(OTHER_STORE, TILL, 1, Chain.LI, Money.ZERO, null, null)),
                there(new MoveCash(new MovementId("M1"), OTHER_STORE, TILL, 1, CashMovementKind.DROP, Money.of(1),
                        "safe", BAG, Chain.LI, null)),
                there(new OpenDrawer(OTHER_STORE, TILL, 1, "change", Chain.LI, null)),
                there(new HandOver(OTHER_STORE, TILL, 1, Chain.LI, new EmployeeId("wang"), null)),
                there(new AcceptHandOver(OTHER_STORE, TILL, 1, Chain.LI)),
                there(new DeclineHandOver(OTHER_STORE, TILL, 1, Chain.LI, "not yet")),
                there(new CountTenders(COUNT, OTHER_STORE, TILL, 1,
                        List.of(new TenderCount(TenderMethod.CASH, Money.ZERO, null)), Chain.LI)),
                there(new CloseShift(OTHER_STORE, TILL, 1, COUNT, null, Money.ZERO, null, BAG, null)),
                there(new ForceCloseShift(OTHER_STORE, TILL, 1, "dead", null)),
                there(new SettleDay(OTHER_STORE, LocalDate.of(2026, 11, 22), null)),
                there(new AssignFact(OTHER_STORE, TILL, 1, new SaleId("T1"), null, null, "belongs there")),
                there(new ConfirmDeposit(OTHER_STORE, BAG, Money.ZERO, Chain.LI)));
    }

    private static Case there(Command command) {
        return new Case(command, Extent.at(OTHER_STORE));
    }
}
