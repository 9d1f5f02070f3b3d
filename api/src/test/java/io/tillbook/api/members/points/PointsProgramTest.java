package io.tillbook.api.members.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class PointsProgramTest {
    private static final LocalDate SOLD = LocalDate.of(2026, 11, 22);
    private static final PointsExpiry YEAR = new PointsExpiry(ExpiryKind.END_OF_MONTH, 12);

    @Test
    void pointsLiveToTheEndOfAMonth() {
        assertThat(program(YEAR, null).lot(5, SOLD, SOLD))
                .isEqualTo(new PointsLot(LocalDate.of(2027, 11, 30), null, 5));
        assertThat(YEAR.lastDay(LocalDate.of(2027, 2, 28))).isEqualTo("2028-02-29");
        assertThat(PointsExpiry.NEVER.lastDay(SOLD)).isNull();
        assertThat(new PointsExpiry(ExpiryKind.DAYS, 90).lastDay(SOLD)).isEqualTo("2027-02-20");
    }

    @Test
    void pointsThatBecomeKnownLateLiveForAMonthAtLeast() {
        LocalDate late = LocalDate.of(2027, 11, 20);

        assertThat(program(YEAR, null).lot(5, SOLD, late).expiresOn()).isEqualTo("2027-12-20");
        assertThat(program(PointsExpiry.NEVER, null).lot(5, SOLD, late).expiresOn()).isNull();
    }

    @Test
    void pendingPointsCanBeSpentForAMonthToo() {
        PointsProgram program = program(new PointsExpiry(ExpiryKind.DAYS, 31), 14);

        assertThat(program.lot(5, SOLD, SOLD)).isEqualTo(new PointsLot(SOLD.plusDays(44), SOLD.plusDays(14), 5));
        assertThat(program.lot(5, SOLD, SOLD.plusDays(14)).usableFrom()).as("it becomes known that late").isNull();
    }

    @Test
    void giftCardsEarnNothingUnlessItIsSaid() {
        assertThat(TenderMethod.values()).filteredOn(method -> !program(YEAR, null).earnsBy(method))
                .containsExactly(TenderMethod.GIFT_CARD);
        PointsProgram all = new PointsProgram(Money.of(100), List.of(TenderMethod.GIFT_CARD), null, null, null, YEAR);
        assertThat(all.earnsBy(TenderMethod.GIFT_CARD)).isTrue();
        assertThat(all.earnsBy(TenderMethod.CASH)).isFalse();
    }

    @Test
    void tiersEarnMore() {
        PointsProgram program =
                new PointsProgram(Money.of(100), null, null, List.of(new TierMultiplier("GOLD", 15_000)), null, YEAR);

        assertThat(program.tierBp("GOLD")).isEqualTo(15_000);
        assertThat(program.tierBp("SILVER")).isEqualTo(10_000);
        assertThat(program.tierBp(null)).isEqualTo(10_000);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new PointsExpiry(ExpiryKind.DAYS, null)).isInstanceOf(InvalidField.class)
                .hasMessageContaining("count");
        assertThatThrownBy(() -> new PointsExpiry(ExpiryKind.NEVER, 3)).isInstanceOf(InvalidField.class);
        TierMultiplier gold = new TierMultiplier("GOLD", 15_000);
        assertThatThrownBy(
                () -> new PointsProgram(Money.of(100), null, null, List.of(gold, gold), null, YEAR))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("tiers");
        assertThatThrownBy(() -> new PointsProgram(Money.ZERO, null, null, null, null, YEAR))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("unitMinor");
    }

    @Test
    void aMomentHasTheProgramOfThen() {
        PointsPrograms programs = PointsPrograms.NONE.after(defined(1, "2026-01-01T00:00:00Z", "2025-12-01T00:00:00Z"))
                .after(defined(2, "2026-07-01T00:00:00Z", "2026-05-01T00:00:00Z"))
                .after(defined(3, "2026-06-01T00:00:00Z", "2026-05-02T00:00:00Z"));

        assertThat(programs.at(OffsetDateTime.parse("2025-12-31T23:59:59Z"))).isEmpty();
        assertThat(number(programs, "2026-01-01T00:00:00Z")).isEqualTo(1);
        assertThat(number(programs, "2026-06-30T23:59:59Z")).isEqualTo(3);
        assertThat(number(programs, "2026-07-01T08:00:00+08:00")).isEqualTo(2);
        assertThat(programs.after(defined(4, "2026-07-01T00:00:00Z", "2026-05-03T00:00:00Z")).versions()).hasSize(3);
        assertThat(programs.after(defined(4, "2027-09-01T00:00:00Z", "2027-08-31T00:00:00Z")).versions())
                .extracting(PointsPrograms.Version::number)
                .as("what was replaced long ago")
                .containsExactly(2, 4);
    }

    private static int number(PointsPrograms programs, String moment) {
        return programs.at(OffsetDateTime.parse(moment)).orElseThrow().number();
    }

    private static PointsProgramDefined defined(int version, String from, String definedAt) {
        return new PointsProgramDefined(version, OffsetDateTime.parse(from),
                OffsetDateTime.parse(definedAt).toInstant(), program(YEAR, null), null);
    }

    private static PointsProgram program(PointsExpiry expiry, @Nullable Integer pendingDays) {
        return new PointsProgram(Money.of(100), null, null, null, pendingDays, expiry);
    }
}
