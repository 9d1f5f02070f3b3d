package io.tillbook.command.members.points;

import static io.tillbook.command.members.points.PointsShop.LAN;
import static io.tillbook.command.members.points.PointsShop.PROGRAM;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.PointsRejection.NotEnoughPoints;
import io.tillbook.api.members.points.PointsRejection.PointsOfNobody;
import io.tillbook.api.members.points.PointsRejection.PointsWorthOther;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.members.points.PointsShop.Purchase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What tills tell of points is not trusted: neither the moment, nor the number, nor that all lines are known. */
class PointsOfTillsTest {
    private static final LocalDate NEXT_NOVEMBER = LocalDate.of(2027, 11, 30);

    private final PointsShop shop = PointsShop.with(PROGRAM);

    /** A till may tell any moment; what it asks for now is asked now. */
    @Test
    void pointsThatPayAreSpentWhateverMomentTheTillTells() {
        give(150, null);
        OffsetDateTime before = MORNING.minusDays(9);

        Decision sold = shop.buy(Purchase.of("T1", LAN, 600).points(100).at(before).received(MORNING));
        Decision late = shop.buy(Purchase.of("T2", LAN, 600).points(100).at(before).received(MORNING).happened());

        assertThat(only(sold, PointsBurnt.class).points()).isEqualTo(100);
        assertThat(points(sold)).isEqualTo(5);
        assertThat(only(late, PointsBurnt.class).change().debt()).isEqualTo(45);
        assertThat(flags(late)).containsExactly(
                Flag.of(FlagKind.POINTS_NOT_USABLE, new NotEnoughPoints(LAN, 100, 55), Money.of(100)));
        assertThat(accepted(late)).as("it was before the first program").noneMatch(PointsEarned.class::isInstance);
        assertThat(refused(shop.buy(Purchase.of("T3", null, 600).points(10).at(before).received(MORNING))))
                .isEqualTo(new PointsOfNobody(null, 10));
    }

    @Test
    void aTillWhoseClockRunsAheadSpoilsNoPoints() {
        give(300, LocalDate.of(2026, 12, 31));
        OffsetDateTime ahead = MORNING.plusYears(1);

        Decision sold = shop.buy(Purchase.of("T1", LAN, 10_100).points(100).at(ahead).received(MORNING));
        Decision late = shop.buy(Purchase.of("T2", LAN, 10_100).points(100).at(ahead).received(MORNING).happened());

        assertThat(only(sold, PointsEarned.class).change().lots())
                .containsExactly(new PointsLot(NEXT_NOVEMBER, null, 100));
        assertThat(only(late, PointsEarned.class).change().lots())
                .containsExactly(new PointsLot(NEXT_NOVEMBER, null, 100));
        assertThat(flags(late)).isEmpty();
        assertThat(only(late, PointsBurnt.class).change().debt()).isZero();
    }

    @Test
    void pointsPayWhatTheyAreWorth() {
        give(500, null);
        Purchase tea = Purchase.of("T1", LAN, 600).points(300);

        assertThat(refused(shop.send(tea.telling(1)))).isEqualTo(new PointsWorthOther(1, 1, 300));
        assertThat(flags(shop.send(tea.happened().telling(1)))).containsExactly(
                Flag.of(FlagKind.POINTS_NOT_USABLE, new PointsWorthOther(1, 1, 300), Money.of(300)));
        assertThat(refused(shop.send(Purchase.of("T2", LAN, 600).points(300).telling(301))))
                .isEqualTo(new PointsWorthOther(301, 1, 300));
    }

    @Test
    void linesThatWereHeldEarnThoughTheOthersHaveEarnedNothing() {
        Sku tea = new Sku("tea");
        CompleteSale bought = Purchase.of("T1", LAN, 50).happened().with(tea, 9_950);
        Decision sold = shop.send(bought);
        assertThat(accepted(sold)).noneMatch(PointsEarned.class::isInstance);
        accepted(shop.send(new RegisterProduct(tea, "Tea", Unit.PIECE, null, null, List.of(), null, null, null)));

        Decision booked = shop.send(new ReleaseFact(FactIds.ofLines(bought), "registered", null, null));

        assertThat(points(booked)).isEqualTo(100);
    }

    @Test
    void pointsThatCannotBeSpentYetPayForWhatHasHappenedBeforeThereIsADebt() {
        PointsShop pending = PointsShop.with(new PointsProgram(Money.of(100), null, null, null, 7, PROGRAM.expiry()));
        pending.buy(Purchase.of("T1", LAN, 10_000));

        Decision sold = pending.buy(Purchase.of("T2", LAN, 130).points(80).happened());

        assertThat(flags(sold)).containsExactly(
                Flag.of(FlagKind.POINTS_NOT_USABLE, new NotEnoughPoints(LAN, 80, 0), Money.of(80)));
        assertThat(pending.points(LAN).debt()).isZero();
        assertThat(pending.points(LAN).usable(MORNING.toLocalDate().plusDays(7))).isEqualTo(20);
    }

    private void give(int points, @Nullable LocalDate expiresOn) {
        accepted(shop.send(new AdjustPoints(LAN, points, expiresOn, "welcome", null)));
    }

    private static long points(Decision sold) {
        return only(sold, PointsEarned.class).points();
    }

    private static List<Flag> flags(Decision sold) {
        return accepted(sold).stream()
                .filter(SaleFlagged.class::isInstance)
                .map(event -> ((SaleFlagged) event).flag())
                .toList();
    }
}
