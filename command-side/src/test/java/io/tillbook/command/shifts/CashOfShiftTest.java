package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.LI;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.move;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsCommand.OpenDrawer;
import io.tillbook.api.shifts.ShiftsRejection.BagUsed;
import io.tillbook.api.shifts.ShiftsRejection.CashMovementRecorded;
import io.tillbook.api.shifts.ShiftsRejection.DropExceedsCash;
import io.tillbook.api.shifts.ShiftsRejection.NoOpenShift;
import io.tillbook.api.shifts.ShiftsRejection.ShiftAlreadyClosed;
import io.tillbook.api.shifts.ShiftsRejection.ShiftNumberOutOfOrder;
import io.tillbook.command.kernel.Decision;
import org.junit.jupiter.api.Test;

/** Cash moves in and out of drawers, in open shifts only and no more than there is. */
class CashOfShiftTest {
    private final TillShop shop = new TillShop().withShift(10_000);

    @Test
    void eachKindMovesWhatThereShouldBe() {
        shop.accepted(move("1", 1, CashMovementKind.PAY_IN, 1_000));
        shop.accepted(move("2", 1, CashMovementKind.PAY_OUT, 200));
        shop.accepted(move("3", 1, CashMovementKind.DROP, 3_000));
        shop.accepted(move("4", 1, CashMovementKind.FLOAT_ADD, 40));
        shop.accepted(move("5", 1, CashMovementKind.CHANGE_BUY, 9_999));
        assertThat(shop.shift(1).totals().expected(CASH)).isEqualTo(Money.of(7_840));
    }

    @Test
    void aMovementIsRecordedOnce() {
        shop.accepted(move("1", 1, CashMovementKind.PAY_IN, 1_000));
        assertThat(shop.refused(move("1", 1, CashMovementKind.PAY_IN, 1_000)))
                .isEqualTo(new CashMovementRecorded(new MovementId("1")));
    }

    @Test
    void noMoreLeavesThanThereIsAndABlindCountIsNotHelped() {
        assertThat(shop.refused(move("1", 1, CashMovementKind.DROP, 10_001)))
                .isEqualTo(new DropExceedsCash(CashMovementKind.DROP, Money.of(10_001), null));
        shop.accepted(new SetShiftRules(STORE, new ShiftRules(null, null, null, null, null, false, null)));
        assertThat(shop.refused(move("1", 1, CashMovementKind.PAY_OUT, 10_001)))
                .isEqualTo(new DropExceedsCash(CashMovementKind.PAY_OUT, Money.of(10_001), Money.of(10_000)));
        shop.accepted(move("1", 1, CashMovementKind.DROP, 10_000));
    }

    @Test
    void aDropInABagIsADeposit() {
        BagId bag = new BagId("B1");
        MoveCash drop = new MoveCash(new MovementId("1"), STORE, TILL, 1, CashMovementKind.DROP, Money.of(500), "safe",
                bag, WANG, null);
        assertThat(shop.only(drop, DepositMade.class).amountMinor()).isEqualTo(Money.of(500));
        MoveCash again = new MoveCash(new MovementId("2"), STORE, TILL, 1, CashMovementKind.DROP, Money.of(500),
                "safe", bag, WANG, null);
        assertThat(shop.refused(again)).isEqualTo(new BagUsed(STORE, bag));
    }

    @Test
    void aClosedShiftMovesNothing() {
        shop.accepted(count("c", 1, 10_000));
        shop.at(EVENING).accepted(close("c", 1, 10_000));
        assertThat(shop.refused(move("1", 1, CashMovementKind.PAY_IN, 1)))
                .isEqualTo(new ShiftAlreadyClosed(STORE, TILL, 1, EVENING));
        assertThat(shop.refused(move("1", 2, CashMovementKind.PAY_IN, 1))).isEqualTo(new NoOpenShift(STORE, TILL));
        shop.accepted(open(2, 10_000));
        assertThat(shop.refused(move("1", 3, CashMovementKind.PAY_IN, 1))).isEqualTo(new ShiftNumberOutOfOrder(3, 2));
    }

    @Test
    void aLocationBoundsWhatOneMovesAlone() {
        rules(new ShiftRules(null, null, Money.of(500), null, null, null, null));
        shop.accepted(move("1", 1, CashMovementKind.PAY_IN, 500));
        assertThat(shop.refused(move("2", 1, CashMovementKind.PAY_IN, 501))).isInstanceOf(ApprovalMissing.class);
    }

    @Test
    void aLocationBoundsHowOftenOneOpensTheDrawerAlone() {
        rules(new ShiftRules(null, null, null, 2, null, null, null));
        OpenDrawer opening = new OpenDrawer(STORE, TILL, 1, "change", WANG, null);
        shop.accepted(opening);
        shop.accepted(opening);
        assertThat(shop.refused(opening)).isInstanceOf(ApprovalMissing.class);
        assertThat(shop.shift(1).totals().cash().opened()).isEqualTo(2);
    }

    @Test
    void somebodyElseApprovesWhatIsMore() {
        rules(new ShiftRules(null, null, Money.of(500), null, null, null, null));
        ApprovalId approval = new ApprovalId("A1");
        Rejection missing = shop.refused(move("2", 1, CashMovementKind.DROP, 800));
        ApprovalMissing told = (ApprovalMissing) missing;
        shop.accepted(new RequestApproval(approval, told.commandType(), told.subject(), told.location(), told.limit(),
                told.amountMinor(), null));
        assertThat(shop.sentBy(LI, new Approve(approval))).isInstanceOf(Decision.Accepted.class);
        shop.accepted(new MoveCash(new MovementId("2"), STORE, TILL, 1, CashMovementKind.DROP, Money.of(800),
                "is needed", null, WANG, approval));
    }

    private void rules(ShiftRules rules) {
        shop.accepted(new SetShiftRules(STORE, rules));
    }
}
