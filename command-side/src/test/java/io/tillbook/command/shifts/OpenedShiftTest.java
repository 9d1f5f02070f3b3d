package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.shifts.TillShop.DAY;
import static io.tillbook.command.shifts.TillShop.NEXT_DAY;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.shifts.TillShop.force;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.ShiftsRejection.BusinessDayOutOfRange;
import io.tillbook.api.shifts.ShiftsRejection.OpeningLongAgo;
import io.tillbook.api.shifts.ShiftsRejection.RegisterAlreadyOpen;
import io.tillbook.api.shifts.ShiftsRejection.RegisterNotOpen;
import io.tillbook.api.shifts.ShiftsRejection.ShiftAlreadyOpen;
import io.tillbook.api.shifts.ShiftsRejection.ShiftNumberOutOfOrder;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Shifts are opened one after another, and what is in the drawer then is nobody's variance later. */
class OpenedShiftTest {
    private final TillShop shop = new TillShop();

    @Test
    void aRegisterIsOpenedOnceAndOnlyThenHasShifts() {
        assertThat(shop.refused(open(1, 0))).isEqualTo(new RegisterNotOpen(STORE, TILL));
        shop.withRegister();
        assertThat(shop.refused(new OpenRegister(STORE, TILL, null, null)))
                .isEqualTo(new RegisterAlreadyOpen(STORE, TILL));
        assertThat(shop.refused(new OpenRegister(new LocationId("nowhere"), TILL, null, null)))
                .isEqualTo(new UnknownLocation(new LocationId("nowhere")));
    }

    @Test
    void numbersHaveNoGap() {
        shop.withRegister();
        assertThat(shop.refused(open(2, 0))).isEqualTo(new ShiftNumberOutOfOrder(2, 1));
        shop.accepted(open(1, 0));
        assertThat(shop.refused(open(2, 0))).isEqualTo(new ShiftAlreadyOpen(STORE, TILL, 1, NOON, WANG));
    }

    @Test
    void aNightShiftCountsForTheDayBefore() {
        shop.withRegister().at(OffsetDateTime.parse("2026-11-29T03:59:59+08:00"));
        assertThat(shop.only(open(1, 0), ShiftOpened.class).businessDay()).isEqualTo(DAY);
    }

    @Test
    void theCutOffIsTheLocations() {
        shop.withRegister().accepted(new SetShiftRules(STORE, new ShiftRules(0, null, null, null, null, null, null)));
        shop.at(OffsetDateTime.parse("2026-11-29T00:00:00+08:00"));
        assertThat(shop.only(open(1, 0), ShiftOpened.class).businessDay()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aTillKnowsTheDayBetterByOneDayOnly() {
        shop.withRegister();
        assertThat(shop.refused(on(DAY.plusDays(2)))).isEqualTo(new BusinessDayOutOfRange(DAY.plusDays(2), DAY));
        assertThat(shop.refused(on(DAY.minusDays(2)))).isEqualTo(new BusinessDayOutOfRange(DAY.minusDays(2), DAY));
        assertThat(shop.only(on(DAY.plusDays(1)), ShiftOpened.class).businessDay()).isEqualTo(DAY.plusDays(1));
    }

    private static OpenShift on(LocalDate day) {
        return new OpenShift(STORE, TILL, 1, WANG, Money.ZERO, null, day);
    }

    @Test
    void whatTheLastShiftHasKeptIsCompared() {
        shop.withShift(50_000);
        shop.accepted(count("c", 1, 50_000));
        shop.accepted(close("c", 1, 50_000));

        assertThat(shop.accepted(open(2, 49_900))).contains(new OpeningVarianceFound(STORE, TILL, 2, DAY,
                Money.of(50_000), Money.of(49_900), Money.of(-100)));
        assertThat(shop.shift(2).totals().expected(CASH)).isEqualTo(Money.of(49_900));
    }

    @Test
    void whatWasKeptIsNotKnownAfterAShiftThatNobodyHasCounted() {
        shop.withShift(50_000).accepted(force(1));
        assertThat(shop.accepted(open(2, 1))).noneMatch(OpeningVarianceFound.class::isInstance);
    }

    @Test
    void aTillWhoseClockWasNeverSetOpensItsShiftWhenThatBecomesKnown() {
        shop.withRegister();
        OffsetDateTime woken = OffsetDateTime.parse("2000-01-01T08:00:00+08:00");
        Decision decision = new OpenShiftDecider().decide(open(1, 0),
                new Occurrence(Circumstances.id(1), "shifts.OpenShift", null, STORE, TILL, woken, NOON.toInstant(),
                        "c", "c"),
                shop.states());
        assertThat(decision.happened(ShiftOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.openedAt()).isEqualTo(NOON);
            assertThat(opened.businessDay()).isEqualTo(DAY);
        });
    }

    @Test
    void noShiftIsOpenedBeforeTheLastOneWasClosed() {
        shop.withShift(0).accepted(force(1));
        shop.at(NOON.minusMonths(3));
        ShiftOpened opened = shop.only(open(2, 0), ShiftOpened.class);
        assertThat(opened.openedAt()).isEqualTo(NOON);
        assertThat(opened.businessDay()).isEqualTo(DAY);
    }

    @Test
    void aTillWhoseClockRunsAheadOpensNothingInTheFuture() {
        shop.withRegister();
        OpenShift command = open(1, 0);
        Decision decision = new OpenShiftDecider().decide(command,
                new Occurrence(Circumstances.id(1), "shifts.OpenShift", null, STORE, TILL, NEXT_DAY.plusYears(1),
                        NOON.toInstant(), "c", "c"),
                shop.states());
        assertThat(decision.happened(ShiftOpened.class)).extracting(ShiftOpened::openedAt).containsExactly(NOON);
    }

    @Test
    void whatIsOpenedNowWasNotOpenedMoreThanADayAgo() {
        shop.withRegister();
        assertThat(opened(open(1, 0), NOON.minusDays(1)).happened(ShiftOpened.class)).singleElement()
                .satisfies(opened -> assertThat(opened.knownAt()).isNull());
        OffsetDateTime before = NOON.minusDays(1).minusSeconds(1);
        assertThat(opened(open(1, 0), before)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                refused.rejection()).isEqualTo(new OpeningLongAgo(before, NOON)));
        assertThat(new OpeningLongAgo(before, NOON).detail()).contains("occurredAt");
    }

    @Test
    void aTillThatHasOpenedLongAgoReportsItAndIsFlagged() {
        shop.withRegister();
        OffsetDateTime before = NOON.minusDays(9);
        OpenShift reported = new OpenShift(STORE, TILL, 1, WANG, Money.ZERO, null, null, Origin.REPORTED);
        assertThat(opened(reported, before).happened(ShiftOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.openedAt()).isEqualTo(before);
            assertThat(opened.businessDay()).isEqualTo(DAY.minusDays(9));
            assertThat(opened.knownAt()).isEqualTo(NOON);
        });
    }

    /** What comes of an opening that becomes known at noon. */
    private Decision opened(OpenShift command, OffsetDateTime at) {
        return new OpenShiftDecider().decide(command, new Occurrence(Circumstances.id(1), "shifts.OpenShift", null,
                STORE, TILL, at, NOON.toInstant(), "c", "c"), shop.states());
    }
}
