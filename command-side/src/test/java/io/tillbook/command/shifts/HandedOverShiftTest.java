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

    private static HandOver handOver(EmployeeId from, EmployeeId to) {
        return new HandOver(STORE, TILL, 1, from, to, null);
    }
}
