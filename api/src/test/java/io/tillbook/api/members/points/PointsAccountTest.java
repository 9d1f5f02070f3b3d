package io.tillbook.api.members.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class PointsAccountTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate MIDYEAR = LocalDate.of(2027, 6, 30);

    /** Example P5. */
    @Test
    void whatIsLostFirstIsSpentFirst() {
        PointsAccount account = account(lot(null, 100), lot(MIDYEAR, 500), lot(YEAR_END, 300));

        PointsChange burnt = account.burn(600, TODAY, TODAY);

        assertThat(burnt.lots()).containsExactly(lot(YEAR_END, -300), lot(MIDYEAR, -300));
        assertThat(account.after(burnt).lots()).containsExactly(lot(MIDYEAR, 200), lot(null, 100));
    }

    /** Example P3. */
    @Test
    void whatWasSpentBeforeItIsTakenBackIsADebtThatTheNextPointsPay() {
        PointsAccount earned = PointsAccount.NONE.after(PointsAccount.NONE.earn(lot(YEAR_END, 150), TODAY));
        PointsAccount spent = earned.after(earned.burn(150, TODAY, TODAY));
        PointsAccount owing = spent.after(spent.takeBack(150, lot(YEAR_END, 150), TODAY));
        PointsAccount again = owing.after(owing.earn(lot(YEAR_END, 200), TODAY));

        assertThat(owing).isEqualTo(new PointsAccount(List.of(), 150));
        assertThat(owing.balance()).isEqualTo(-150);
        assertThat(again.usable(TODAY)).isEqualTo(50);
        assertThat(again.debt()).isZero();
    }

    /** Example P7. */
    @Test
    void pointsThatArePendingAreTakenBackFirst() {
        PointsLot own = new PointsLot(MIDYEAR, TODAY.plusDays(7), 150);
        PointsAccount account = account(lot(null, 500), own);

        assertThat(account.usable(TODAY.plusDays(3))).isEqualTo(500);
        assertThat(account.pending(TODAY.plusDays(3))).isEqualTo(150);
        assertThat(account.takeBack(78, own, TODAY.plusDays(3)).lots()).containsExactly(own.of(-78));
        assertThat(account.takeBack(78, own, TODAY.plusDays(8)).lots()).containsExactly(lot(null, -78));
        assertThat(account.usable(TODAY.plusDays(7))).isEqualTo(650);
    }

    @Test
    void pointsAreTakenBackFromWhatIsLostLast() {
        PointsAccount account = account(lot(YEAR_END, 100), lot(MIDYEAR, 100));

        assertThat(account.takeBack(150, lot(YEAR_END, 100), TODAY).lots())
                .containsExactly(lot(MIDYEAR, -100), lot(YEAR_END, -50));
        assertThat(account.takeBack(250, null, TODAY).debt()).isEqualTo(50);
    }

    /** Whatever is earned, spent, taken, given and lost: points that live pay a debt, those that are pending too. */
    @Property
    void noDebtStandsBesidePointsThatLive(@ForAll Random random) {
        PointsAccount account = PointsAccount.NONE;
        LocalDate day = TODAY;
        for (int step = 0; step < 40; step++) {
            day = day.plusDays(random.nextInt(20));
            LocalDate first = day.plusDays(random.nextInt(10));
            PointsLot lot = new PointsLot(random.nextInt(5) == 0 ? null : first.plusDays(random.nextInt(60)), first,
                    1 + random.nextInt(100));
            account = account.after(switch (random.nextInt(6)) {
                case 0, 1 -> account.earn(lot, day);
                case 2 -> account.burn(lot.points(), day.minusDays(random.nextInt(15)), day);
                case 3 -> account.takeBack(lot.points(), null, day);
                case 4 -> account.giveBack(lot.points(), List.of(lot.of(lot.points() / 2)), day);
                default -> account.expire(day.minusDays(1), day);
            });
            LocalDate today = day;

            assertThat(account.debt() > 0 && account.lots().stream().anyMatch(each -> each.livesOn(today))).isFalse();
        }
    }

    @Test
    void pointsOfOneDayAreOneLot() {
        PointsAccount account = account(lot(YEAR_END, 100), new PointsLot(YEAR_END, TODAY.plusDays(1), 20),
                new PointsLot(YEAR_END, TODAY.plusDays(1), 3));

        assertThat(account.lots()).hasSize(2);
        assertThat(account.after(new PointsChange(TODAY.plusDays(1), List.of(), 0, 0)).lots())
                .containsExactly(lot(YEAR_END, 123));
    }

    /** Example P9. */
    @Test
    void pointsAreLostOnce() {
        PointsAccount account = account(lot(YEAR_END, 300), lot(MIDYEAR, 500));
        LocalDate after = YEAR_END.plusDays(2);

        PointsChange lost = account.expire(YEAR_END, after);

        assertThat(lost.lots()).containsExactly(lot(YEAR_END, -300));
        assertThat(account.after(lost).expire(YEAR_END, after).lots()).isEmpty();
        assertThat(account.expiring(TODAY, YEAR_END)).isEqualTo(300);
        assertThat(account.usable(YEAR_END)).isEqualTo(800);
        assertThat(account.usable(YEAR_END.plusDays(1))).as("nobody spends what is over").isEqualTo(500);
        assertThat(account.burn(800, after, after))
                .isEqualTo(new PointsChange(after, List.of(lot(MIDYEAR, -500)), 300, 0));
    }

    @Test
    void spentPointsComeBackToTheirLotsTheLastFirst() {
        List<PointsLot> spent = List.of(lot(YEAR_END, 300), lot(MIDYEAR, 300));

        PointsChange back = PointsAccount.NONE.giveBack(400, spent, TODAY);

        assertThat(back.lots()).containsExactly(lot(MIDYEAR, 300), lot(YEAR_END, 100));
    }

    @Test
    void spentPointsWhoseDayIsOverLiveAgainForAWhile() {
        LocalDate later = YEAR_END.plusDays(1);

        assertThat(PointsAccount.NONE.giveBack(10, List.of(lot(YEAR_END, 10)), later).lots())
                .containsExactly(lot(later.plusDays(30), 10));
        assertThat(PointsAccount.NONE.giveBack(10, List.of(lot(YEAR_END, 10)), YEAR_END).lots())
                .as("the last day is not over")
                .containsExactly(lot(YEAR_END, 10));
    }

    @Test
    void spentPointsThatComeBackPayADebtFirst() {
        PointsAccount owing = new PointsAccount(List.of(), 30);

        assertThat(owing.giveBack(50, List.of(lot(YEAR_END, 50)), TODAY))
                .isEqualTo(new PointsChange(TODAY, List.of(lot(YEAR_END, 20)), -30, 20));
        assertThat(PointsAccount.NONE.giveBack(50, List.of(), TODAY).lots())
                .as("it was a debt that was paid since")
                .containsExactly(lot(TODAY.plusDays(30), 50));
    }

    @Test
    void accountsThatBecomeOneKeepAllTheirLots() {
        PointsAccount one = account(lot(YEAR_END, 300), lot(MIDYEAR, 100));
        PointsAccount other = account(lot(YEAR_END, 20), lot(null, 5));

        assertThat(other.after(other.moveIn(one, TODAY)).lots())
                .containsExactly(lot(YEAR_END, 320), lot(MIDYEAR, 100), lot(null, 5));
        assertThat(one.after(one.moveOut(TODAY))).isEqualTo(PointsAccount.NONE);
    }

    @Test
    void pointsOfTheOnePayTheDebtOfTheOther() {
        PointsAccount rich = account(lot(YEAR_END, 300), lot(MIDYEAR, 100));
        PointsAccount poor = new PointsAccount(List.of(), 350);

        PointsAccount both = new PointsAccount(List.of(lot(MIDYEAR, 50)), 0);
        assertThat(poor.after(poor.moveIn(rich, TODAY))).isEqualTo(both);
        assertThat(rich.after(rich.moveIn(poor, TODAY))).isEqualTo(both);
    }

    @Test
    void nobodyTakesWhatIsNotThere() {
        PointsAccount account = account(lot(YEAR_END, 3));
        PointsChange tooMuch = new PointsChange(TODAY, List.of(lot(YEAR_END, -4)), 0, 0);

        assertThatIllegalStateException().isThrownBy(() -> account.after(tooMuch));
    }

    private static PointsAccount account(PointsLot... lots) {
        return PointsAccount.NONE.after(new PointsChange(TODAY, List.of(lots), 0, 0));
    }

    private static PointsLot lot(@Nullable LocalDate expiresOn, long points) {
        return new PointsLot(expiresOn, null, points);
    }
}
