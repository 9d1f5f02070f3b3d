package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.shifts.TillShop.DAY;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.NEXT_DAY;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.settle;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashFlag;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cash that a till has moved without a line has been moved: it is counted where it belongs, and flagged. */
class ReportedCashTest {
    private final TillShop shop = new TillShop().withShift(10_000);

    @Test
    void whatIsReportedInTimeLeavesALaterCountAsItIs() {
        shop.at(EVENING).accepted(count("c", 1, 9_000));
        shop.at(NOON).accepted(reported("1", 1, CashMovementKind.PAY_OUT, 1_000, null));
        shop.at(EVENING).accepted(close("c", 1, 9_000));
        assertThat(shop.shift(1).tenders()).singleElement()
                .satisfies(cash -> assertThat(cash.variance()).isEqualTo(Money.ZERO));
    }

    @Test
    void whatALiveOneIsRefusedForIsFlagged() {
        shop.accepted(new SetShiftRules(STORE, new ShiftRules(null, null, Money.of(500), null, null, null, null)));
        BagId bag = new BagId("B1");
        shop.accepted(reported("1", 1, CashMovementKind.DROP, 400, bag));
        List<Event> events = shop.accepted(reported("2", 1, CashMovementKind.DROP, 10_001, bag));
        assertThat(events).noneMatch(DepositMade.class::isInstance)
                .filteredOn(CashMoved.class::isInstance)
                .singleElement()
                .satisfies(moved -> assertThat(((CashMoved) moved).flags()).containsExactly(CashFlag.EXCEEDS_CASH,
                        CashFlag.BAG_USED, CashFlag.NOT_APPROVED));
        assertThat(shop.shift(1).totals().expected(CASH)).isEqualTo(Money.of(-401));
    }

    @Test
    void aClosedShiftAndItsDayAreAmendedAndNoZReportIs() {
        shop.at(EVENING).accepted(count("c", 1, 9_000));
        shop.accepted(close("c", 1, 9_000, "nobody knows"));
        shop.accepted(settle());
        String head = shop.register().hash();

        List<Event> events = shop.at(NEXT_DAY).accepted(reported("1", 1, CashMovementKind.PAY_OUT, 1_000, null));

        assertThat(events).noneMatch(ZAmended.class::isInstance).hasAtLeastOneElementOfType(DayAmended.class);
        assertThat(events).filteredOn(ShiftAmended.class::isInstance).singleElement().satisfies(event -> {
            ShiftAmended amended = (ShiftAmended) event;
            assertThat(amended.cause()).isEqualTo(LateCause.LATE_CASH);
            assertThat(amended.movement()).isEqualTo(new MovementId("1"));
            assertThat(amended.businessDay()).isEqualTo(DAY);
        });
        assertThat(shop.shift(1).tenders()).containsExactly(
                new SettledTender(CASH, Money.of(9_000), Money.of(9_000), Money.ZERO, "nobody knows"));
        assertThat(shop.register().hash()).isEqualTo(head);
    }

    @Test
    void whatNamesAShiftThatThereIsNotIsInNone() {
        FactUnassigned found =
                shop.only(reported("1", 7, CashMovementKind.PAY_IN, 1_000, null), FactUnassigned.class);
        assertThat(found.movement()).isEqualTo(new MovementId("1"));
        assertThat(found.totals().cash().inDrawerMinor()).isEqualTo(Money.of(1_000));
        assertThat(shop.shift(1).totals().expected(CASH)).isEqualTo(Money.of(10_000));
    }

    /** As a sale does that such a till reports. */
    @Test
    void aTillWithoutShiftsTellsItToo() {
        TillShop without = new TillShop();
        assertThat(without.accepted(reported("1", 1, CashMovementKind.PAY_OUT, 1_000, null))).singleElement()
                .satisfies(event -> assertThat(((CashMoved) event).businessDay()).isEqualTo(DAY));
    }

    private static MoveCash reported(String id, int shiftNo, CashMovementKind kind, long amount,
            @Nullable BagId bag) {
        return new MoveCash(new MovementId(id), STORE, TILL, shiftNo, kind, Money.of(amount), "is needed", bag, WANG,
                null, Origin.REPORTED);
    }
}
