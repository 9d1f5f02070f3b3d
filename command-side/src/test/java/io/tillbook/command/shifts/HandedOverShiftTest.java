package io.tillbook.command.shifts;

import static io.tillbook.command.shifts.TillShop.LI;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.cash;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.shifts.ShiftsCommand.AcceptHandOver;
import io.tillbook.api.shifts.ShiftsCommand.DeclineHandOver;
import io.tillbook.api.shifts.ShiftsCommand.HandOver;
import io.tillbook.api.shifts.ShiftsRejection.HandOverNotAccepted;
import io.tillbook.api.shifts.ShiftsRejection.HandOverToAnother;
import io.tillbook.api.shifts.ShiftsRejection.NoHandOver;
import io.tillbook.api.shifts.ShiftsRejection.NotTheCashier;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.command.kernel.Decision.Accepted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shift is of one cashier until another one accepts it. */
class HandedOverShiftTest {
    private final TillShop shop = new TillShop().withShift(0);

    @Test
    void whoAcceptsHasIt() {
        shop.accepted(handOver(WANG, LI));
        assertThat(shop.shift(1).cashier()).isEqualTo(WANG);
        shop.accepted(new AcceptHandOver(STORE, TILL, 1, LI));
        assertThat(shop.shift(1).cashier()).isEqualTo(LI);
        assertThat(shop.refused(handOver(WANG, LI))).isEqualTo(new NotTheCashier(1, LI));
    }

    @Test
    void onlyWhomItWasHandedToAccepts() {
        assertThat(shop.refused(new AcceptHandOver(STORE, TILL, 1, LI))).isEqualTo(new NoHandOver(1));
        shop.accepted(handOver(WANG, LI));
        assertThat(shop.refused(new AcceptHandOver(STORE, TILL, 1, WANG))).isEqualTo(new HandOverToAnother(1, LI));
    }

    @Test
    void itIsNotClosedMeanwhileThoughItSells() {
        shop.accepted(handOver(WANG, LI));
        shop.accepted(cash("1", 100));
        shop.accepted(count("c", 1, 100));
        assertThat(shop.refused(close("c", 1, 100))).isEqualTo(new HandOverNotAccepted(1, WANG, LI));
        shop.accepted(new DeclineHandOver(STORE, TILL, 1, LI, "the cash is not right"));
        assertThat(shop.shift(1).cashier()).isEqualTo(WANG);
        shop.accepted(close("c", 1, 100));
    }

    @Test
    void whoHandsOverTakesItBackOrHandsItToSomebodyElse() {
        EmployeeId zhao = new EmployeeId("zhao");
        shop.accepted(handOver(WANG, LI));
        shop.accepted(handOver(WANG, zhao));
        assertThat(shop.refused(new DeclineHandOver(STORE, TILL, 1, LI, "?"))).isEqualTo(
                new HandOverToAnother(1, zhao));
        shop.accepted(new DeclineHandOver(STORE, TILL, 1, WANG, "stays"));
        assertThat(shop.refused(new DeclineHandOver(STORE, TILL, 1, WANG, "stays"))).isEqualTo(new NoHandOver(1));
    }

    @Test
    void whoHasWorkedInItBeforeApprovesNoVariance() {
        EmployeeId zhao = new EmployeeId("zhao");
        pass(WANG, LI);
        pass(LI, WANG);
        pass(WANG, zhao);
        assertThat(shop.shift(1).earlier()).containsExactly(LI, WANG);
        shop.accepted(new CountTenders(new CountId("c"), STORE, TILL, 1,
                List.of(new TenderCount(TenderMethod.CASH, Money.of(5), null)), new EmployeeId("qian")));
        CloseShift closing = close("c", 1, 5, "found");
        Accepted closed = (Accepted) shop.send(closing);
        assertThat(new ClosedWithVariance().of(closing, closed, shop.states()).orElseThrow().authors())
                .containsExactlyInAnyOrder(WANG, LI, zhao, new EmployeeId("qian"));
    }

    private void pass(EmployeeId from, EmployeeId to) {
        shop.accepted(handOver(from, to));
        shop.accepted(new AcceptHandOver(STORE, TILL, 1, to));
    }

    private static HandOver handOver(EmployeeId from, EmployeeId to) {
        return new HandOver(STORE, TILL, 1, from, to, null);
    }
}
