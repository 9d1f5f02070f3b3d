package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.NEXT_DAY;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.reported;
import static io.tillbook.command.shifts.TillShop.settle;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.SettlementCommand.AssignFact;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftsEvent.FactAssigned;
import io.tillbook.api.shifts.ShiftsRejection.FactNotUnassigned;
import io.tillbook.api.shifts.ShiftsRejection.RegisterNotOpen;
import io.tillbook.api.shifts.ShiftsRejection.UnknownShift;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money that was in no shift is in the one that somebody names, as if it had been told late. */
class AssignedFactTest {
    private final TillShop shop = new TillShop().withShift(0);

    @Test
    void anOpenShiftCountsIt() {
        shop.accepted(reported("9", 800, 7));
        assertThat(shop.shift(1).totals().salesMinor()).isEqualTo(Money.ZERO);
        assertThat(shop.accepted(assign(1))).hasAtLeastOneElementOfType(FactAssigned.class);
        assertThat(shop.shift(1).totals().salesMinor()).isEqualTo(Money.of(800));
        assertThat(shop.shift(1).totals().expected(CASH)).isEqualTo(Money.of(800));
        assertThat(shop.refused(assign(1))).isEqualTo(new FactNotUnassigned(STORE, TILL, "sale-9"));
    }

    @Test
    void aClosedShiftItsReportAndItsDayAreAmended() {
        shop.accepted(reported("9", 800, 7));
        shop.at(EVENING).accepted(count("c", 1, 800));
        shop.accepted(close("c", 1, 800, "too much"));
        shop.accepted(settle());
        List<Event> events = shop.at(NEXT_DAY).accepted(assign(1));
        assertThat(events).hasAtLeastOneElementOfType(ZAmended.class).hasAtLeastOneElementOfType(DayAmended.class);
        assertThat(events).filteredOn(ShiftAmended.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((ShiftAmended) event).happenedAt()).isEqualTo(NOON));
        assertThat(shop.shift(1).tenders()).singleElement()
                .satisfies(cash -> assertThat(cash.variance()).isEqualTo(Money.ZERO));
    }

    @Test
    void nothingElseIsAssigned() {
        assertThat(shop.refused(assign(1))).isEqualTo(new FactNotUnassigned(STORE, TILL, "sale-9"));
        shop.accepted(reported("9", 800, 7));
        assertThat(shop.refused(assign(7))).isEqualTo(new UnknownShift(STORE, TILL, 7));
        RegisterId other = new RegisterId("R2");
        assertThat(shop.refused(new AssignFact(STORE, other, 1, new SaleId("sale-9"), null, null, "there")))
                .isEqualTo(new RegisterNotOpen(STORE, other));
        shop.accepted(assign(1));
    }

    private static AssignFact assign(int shiftNo) {
        return new AssignFact(STORE, TILL, shiftNo, new SaleId("sale-9"), null, null, "the cashier remembers");
    }
}
