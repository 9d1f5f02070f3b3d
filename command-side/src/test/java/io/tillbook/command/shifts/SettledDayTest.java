package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.api.sales.TenderMethod.WECHAT;
import static io.tillbook.command.shifts.TillShop.DAY;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.LI;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.cash;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.force;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.shifts.TillShop.reported;
import static io.tillbook.command.shifts.TillShop.settle;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.SettledShift;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementCommand.ConfirmDeposit;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.ShiftsRejection.DaySettledAlready;
import io.tillbook.api.shifts.ShiftsRejection.DepositAlreadyConfirmed;
import io.tillbook.api.shifts.ShiftsRejection.DepositUnknown;
import io.tillbook.api.shifts.ShiftsRejection.NoShiftsOfDay;
import io.tillbook.api.shifts.ShiftsRejection.ShiftsStillOpen;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.VarianceReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day is settled once all its shifts are closed and counted, and then stays as it is. */
class SettledDayTest {
    private static final RegisterId OTHER = new RegisterId("R2");

    private final TillShop shop = new TillShop().withShift(1_000);

    private void closed() {
        shop.accepted(count("c", 1, shop.shift(1).totals().expected(CASH).minor()));
        shop.at(EVENING)
                .accepted(new CloseShift(STORE, TILL, 1, new CountId("c"), null, Money.of(1_000), null,
                        new BagId("B1"), null));
    }

    @Test
    void openShiftsAreNamed() {
        assertThat(shop.refused(settle())).isEqualTo(new ShiftsStillOpen(STORE, DAY, List.of(TILL)));
        shop.accepted(force(1));
        assertThat(shop.refused(settle())).as("not counted")
                .isEqualTo(
                        new ShiftsStillOpen(STORE, DAY, List.of(TILL)));
        assertThat(shop.refused(new SettleDay(STORE, DAY.plusDays(1), null)))
                .isEqualTo(new NoShiftsOfDay(STORE, DAY.plusDays(1)));
    }

    @Test
    void allShiftsAreSummedUp() {
        shop.accepted(cash("1", 300));
        closed();
        shop.accepted(new OpenRegister(STORE, OTHER, null, null));
        shop.accepted(new OpenShift(STORE, OTHER, 1, LI, Money.of(500), null, null));
        shop.accepted(new CountTenders(new CountId("c2"), STORE, OTHER, 1,
                List.of(new TenderCount(CASH, Money.of(490), null)), LI));
        shop.accepted(new CloseShift(STORE, OTHER, 1, new CountId("c2"),
                List.of(new VarianceReason(CASH, "lost")), Money.of(490), null, null, null));
        DaySettled settled = shop.only(settle(), DaySettled.class);

        assertThat(settled.shifts()).extracting(SettledShift::register).containsExactly(TILL, OTHER);
        assertThat(settled.totals().salesMinor()).isEqualTo(Money.of(300));
        assertThat(settled.totals().firstReceipt()).isNull();
        assertThat(settled.depositsMinor()).isEqualTo(Money.of(300));
        assertThat(settled.tenders()).containsExactly(
                new SettledTender(CASH, Money.of(1_800), Money.of(1_790), Money.of(-10), null));
    }

    @Test
    void aVarianceIsNotHiddenByAShiftInWhichNobodyCounts() {
        SettledTender counted = SettledTender.of(WECHAT, Money.of(300), Money.of(290), "lost");
        SettledTender other = SettledTender.of(WECHAT, Money.of(50), null, null);
        SettledTender both = new SettledTender(WECHAT, Money.of(350), null, Money.of(-10), null);
        assertThat(counted.plus(other)).isEqualTo(both);
        assertThat(other.plus(counted).plus(other).varianceMinor()).isEqualTo(Money.of(-10));
        assertThat(other.plus(other).varianceMinor()).isNull();
    }

    @Test
    void whatIsLateBeforeIsInIt() {
        shop.accepted(cash("1", 300));
        closed();
        shop.at(NOON).accepted(reported("2", 50, null));
        assertThat(shop.at(EVENING).only(settle(), DaySettled.class).totals().salesMinor()).isEqualTo(Money.of(350));
    }

    @Test
    void itIsSettledOnceAndNoShiftIsOpenedForItAnyMore() {
        shop.accepted(cash("1", 300));
        closed();
        shop.accepted(settle());
        assertThat(shop.refused(settle())).isEqualTo(new DaySettledAlready(STORE, DAY, EVENING));
        assertThat(shop.refused(open(2, 1_000))).isEqualTo(new DaySettledAlready(STORE, DAY, EVENING));
        shop.accepted(new OpenShift(STORE, TILL, 2, WANG, Money.of(1_000), null, DAY.plusDays(1)));
    }

    @Test
    void aDepositIsConfirmedOnceWithItsVariance() {
        BagId bag = new BagId("B1");
        shop.accepted(cash("1", 300));
        assertThat(shop.refused(new ConfirmDeposit(STORE, bag, Money.of(299), LI)))
                .isEqualTo(new DepositUnknown(STORE, bag));
        closed();
        assertThat(shop.only(new ConfirmDeposit(STORE, bag, Money.of(299), LI), DepositConfirmed.class)
                .varianceMinor()).isEqualTo(Money.of(-1));
        assertThat(shop.refused(new ConfirmDeposit(STORE, bag, Money.of(300), LI)))
                .isEqualTo(new DepositAlreadyConfirmed(STORE, bag, Money.of(299)));
    }
}
