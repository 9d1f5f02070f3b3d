package io.tillbook.command.members.points;

import static io.tillbook.command.members.points.PointsShop.LAN;
import static io.tillbook.command.members.points.PointsShop.PROGRAM;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsCommand.ExpirePoints;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.PointsExpired;
import io.tillbook.api.members.points.PointsEvent.PointsGivenBack;
import io.tillbook.api.members.points.PointsEvent.PointsTakenBack;
import io.tillbook.api.members.points.PointsEvent;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsMultiplier;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.PointsRejection.NotEnoughPoints;
import io.tillbook.api.members.points.PointsRejection.NothingToExpire;
import io.tillbook.api.members.points.PointsRejection.PointsInDebt;
import io.tillbook.api.members.points.PointsRejection.PointsNotOver;
import io.tillbook.api.members.points.PointsRejection.PointsOfNobody;
import io.tillbook.api.members.points.PointsRejection.ProgramInPast;
import io.tillbook.api.pricing.language.RuleGoods;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.members.points.PointsShop.Purchase;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What sales and returns make of members' points, by the numbered examples of the design. */
class MembersPointsTest {
    private static final LocalDate NEXT_NOVEMBER = LocalDate.of(2027, 11, 30);

    private final PointsShop shop = PointsShop.with(PROGRAM);

    @Test
    void p1EarnsOnWhatIsPaidWithMoney() {
        Decision sold = shop.buy(purchase().byCard(2_000));

        assertThat(only(sold, PointsEarned.class).points()).isEqualTo(150);
        assertThat(shop.points(LAN).lots()).containsExactly(new PointsLot(NEXT_NOVEMBER, null, 150));
    }

    @Test
    void p2TakesBackWhatTheMoneyThatComesBackHasEarned() {
        Purchase bought = purchase().byCard(2_000);
        shop.buy(bought);

        Decision first = shop.takeBack("R1", bought, 7_727, 0, MORNING, 2);
        Decision second = shop.takeBack("R2", bought, 7_273, 2_000, MORNING, 1);

        assertThat(only(first, PointsTakenBack.class).points()).isEqualTo(78);
        assertThat(only(second, PointsTakenBack.class).points()).isEqualTo(72);
        assertThat(shop.points(LAN).balance()).isZero();
    }

    @Test
    void p3WhatWasSpentIsADebtThatBlocksSpending() {
        Purchase bought = purchase().byCard(2_000);
        shop.buy(bought);
        accepted(shop.buy(Purchase.of("T2", LAN, 150).points(150)));

        accepted(shop.takeBack("R1", bought, 15_000, 2_000, MORNING, 1, 2));

        assertThat(shop.points(LAN).balance()).isEqualTo(-150);
        assertThat(refused(shop.buy(Purchase.of("T3", LAN, 1_000).points(1)))).isEqualTo(new PointsInDebt(LAN, 1, 150));
        accepted(shop.buy(Purchase.of("T4", LAN, 20_000)));
        assertThat(shop.points(LAN).usable(MORNING.toLocalDate())).isEqualTo(50);
    }

    @Test
    void p4BuyingAndBringingBackGivesNothing() {
        for (int turn = 0; turn < 100; turn++) {
            Purchase bought = Purchase.of("T" + turn, LAN, 30_000);
            accepted(shop.buy(bought));
            accepted(shop.takeBack("R" + turn, bought, 30_000, 0, MORNING, 1));
        }

        assertThat(shop.points(LAN).balance()).isZero();
        assertThat(shop.points(LAN).lots()).isEmpty();
    }

    @Test
    void p5SpendsWhatIsLostFirst() {
        give(100, LocalDate.of(2099, 1, 1));
        give(500, LocalDate.of(2027, 6, 30));
        give(300, LocalDate.of(2026, 12, 31));

        Decision sold = shop.buy(Purchase.of("T1", LAN, 600).points(600));

        assertThat(only(sold, PointsBurnt.class).change().taken()).extracting(PointsLot::points)
                .containsExactly(300L, 300L);
        assertThat(shop.points(LAN).lots()).extracting(PointsLot::points).containsExactly(200L, 100L);
    }

    @Test
    void p7PointsArePendingUntilGoodsCanNoLongerComeBack() {
        PointsShop pending = PointsShop.with(new PointsProgram(Money.of(100), null, null, null, 7, PROGRAM.expiry()));
        pending.buy(Purchase.of("T0", LAN, 50_000).at(MORNING.plusMinutes(1)));
        Purchase bought = purchase().at(MORNING.plusDays(7));
        accepted(pending.buy(bought));

        Decision third = pending.takeBack("R1", bought, 7_727, 0, MORNING.plusDays(10), 2);
        Decision eighth = pending.takeBack("R2", bought, 9_273, 0, MORNING.plusDays(15), 1);

        assertThat(only(third, PointsTakenBack.class).change().taken())
                .containsExactly(new PointsLot(NEXT_NOVEMBER, MORNING.plusDays(14).toLocalDate(), 78));
        assertThat(only(eighth, PointsTakenBack.class).change().taken())
                .containsExactly(new PointsLot(NEXT_NOVEMBER, null, 92));
    }

    @Test
    void p8ASaleThatIsReportedAgainEarnsNothingMore() {
        Purchase bought = purchase();
        accepted(shop.buy(bought.happened()));
        accepted(shop.buy(bought.happened()));
        accepted(shop.buy(bought.happened().received(MORNING.plusDays(3))));

        assertThat(shop.points(LAN).balance()).isEqualTo(170);
    }

    @Test
    void p9PointsAreLostOnceAndNobodySpendsThemMeanwhile() {
        give(300, LocalDate.of(2026, 12, 31));
        OffsetDateTime newYear = OffsetDateTime.parse("2027-01-01T00:00:01+08:00");
        ExpirePoints expire = new ExpirePoints(LAN, LocalDate.of(2026, 12, 31));

        assertThat(refused(shop.buy(Purchase.of("T1", LAN, 600).points(1).at(newYear))))
                .isEqualTo(new NotEnoughPoints(LAN, 1, 0));
        assertThat(refused(shop.send(expire, newYear))).isInstanceOf(PointsNotOver.class);
        assertThat(only(shop.send(expire, newYear.plusHours(20)), PointsExpired.class).points()).isEqualTo(300);
        assertThat(refused(shop.send(expire, newYear.plusDays(1)))).isInstanceOf(NothingToExpire.class);
        assertThat(shop.points(LAN).balance()).isZero();
    }

    @Test
    void aSaleThatIsLiveSpendsNoMoreThanThereIs() {
        give(100, null);

        assertThat(refused(shop.buy(Purchase.of("T1", LAN, 600).points(101))))
                .isEqualTo(new NotEnoughPoints(LAN, 101, 100));
        assertThat(refused(shop.buy(Purchase.of("T2", null, 600).points(10)))).isEqualTo(new PointsOfNobody(null, 10));
        MemberId nobody = new MemberId("NOBODY");
        assertThat(refused(shop.buy(Purchase.of("T3", nobody, 600).points(10))))
                .isEqualTo(new PointsOfNobody(nobody, 10));
        accepted(shop.buy(Purchase.of("T4", LAN, 600).points(100)));
    }

    @Test
    void whatHasHappenedIsFlaggedAndTheRestIsADebt() {
        give(100, null);

        Decision sold = shop.buy(Purchase.of("T1", LAN, 250).points(150).happened());

        assertThat(flags(sold)).containsExactly(Flag.of(FlagKind.POINTS_NOT_USABLE, new NotEnoughPoints(LAN, 150, 100),
                Money.of(150)));
        assertThat(only(sold, PointsBurnt.class).change().debt()).isEqualTo(50);
        assertThat(shop.points(LAN).debt()).as("one point was earned again").isEqualTo(49);
    }

    @Test
    void pointsThatPaidComeBackToTheirLots() {
        give(300, LocalDate.of(2026, 12, 31));
        give(100, LocalDate.of(2027, 6, 30));
        Purchase bought = Purchase.of("T1", LAN, 9_273, 7_727).points(400);
        accepted(shop.buy(bought));
        long second = 7_727 - bought.shares()[1];

        Decision back = shop.takeBack("R1", bought, second, 0, MORNING, 2);
        Decision rest = shop.takeBack("R2", bought, 9_273 - bought.shares()[0], 0, MORNING, 1);

        assertThat(only(back, PointsGivenBack.class).change().lots()).containsExactly(
                new PointsLot(LocalDate.of(2027, 6, 30), null, 100),
                new PointsLot(LocalDate.of(2026, 12, 31), null, only(back, PointsGivenBack.class).points() - 100));
        assertThat(only(back, PointsGivenBack.class).points() + only(rest, PointsGivenBack.class).points())
                .isEqualTo(400);
        assertThat(shop.points(LAN).balance()).isEqualTo(400);
        assertThat(shop.points(LAN).lots()).extracting(PointsLot::points).containsExactly(300L, 100L);
    }

    @Test
    void aLateSaleEarnsByTheProgramOfThen() {
        OffsetDateTime later = MORNING.plusDays(10);
        shop.send(new DefinePointsProgram(new PointsProgram(Money.of(10), null, null, null, null,
                new PointsExpiry(ExpiryKind.DAYS, 30)), later, "more"));

        assertThat(points(shop.buy(purchase().happened().received(later.plusDays(5))))).isEqualTo(170);
        assertThat(points(shop.buy(Purchase.of("T2", LAN, 17_000).at(later)))).isEqualTo(1_700);
        assertThat(accepted(shop.buy(Purchase.of("T3", LAN, 17_000).happened().at(MORNING.minusDays(1)))))
                .as("before the first program")
                .noneMatch(PointsEvent.class::isInstance);
    }

    @Test
    void theProgramBeginsNoEarlierThanItIsKnown() {
        assertThat(refused(shop.send(new DefinePointsProgram(PROGRAM, MORNING.minusSeconds(1), null))))
                .isInstanceOf(ProgramInPast.class);
    }

    @Test
    void aMemberWhomNobodyHasRegisteredEarnsNothing() {
        MemberId nobody = new MemberId("NOBODY");
        Decision sold = shop.buy(Purchase.of("T1", nobody, 17_000));

        assertThat(flags(sold)).containsExactly(Flag.of(FlagKind.MEMBER_UNKNOWN, new UnknownMember(nobody)));
        assertThat(accepted(sold)).noneMatch(PointsEvent.class::isInstance);
        assertThat(flags(new PointsShop().buy(Purchase.of("T1", nobody, 17_000)))).as("no program").isEmpty();
    }

    @Test
    void withoutAProgramPointsAreSomebodyElses() {
        assertThat(accepted(new PointsShop().buy(Purchase.of("T1", LAN, 600).points(10))))
                .noneMatch(PointsEvent.class::isInstance);
        assertThat(accepted(new PointsShop().buy(Purchase.of("T1", null, 600).points(10))))
                .noneMatch(PointsEvent.class::isInstance);
    }

    @Test
    void goodsEarnMoreOrNothing() {
        PointsProgram some = new PointsProgram(Money.of(100), null,
                List.of(new PointsMultiplier(new RuleGoods(null, List.of(Shop.YOGURT), null, null), 0),
                        new PointsMultiplier(new RuleGoods(null, null, List.of("dairy"), null), 20_000)),
                null, null, PROGRAM.expiry());
        PointsShop other = PointsShop.with(some);
        Purchase bought = Purchase.of("T1", LAN, 10_000, 10_000, 10_000);

        assertThat(points(other.buy(bought))).as("milk, yogurt and pears").isEqualTo(300);
        accepted(other.takeBack("R1", bought, 10_000, 0, MORNING, 2));
        assertThat(other.points(LAN).balance()).isEqualTo(300);
        accepted(other.takeBack("R2", bought, 10_000, 0, MORNING, 1));
        assertThat(other.points(LAN).balance()).isEqualTo(100);
        accepted(other.takeBack("R3", bought, 10_000, 0, MORNING, 3));
        assertThat(other.points(LAN).balance()).isZero();
    }

    private static Purchase purchase() {
        return Purchase.of("T1", LAN, 9_273, 7_727);
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
