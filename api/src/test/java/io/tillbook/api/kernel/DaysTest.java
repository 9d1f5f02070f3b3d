package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void daysHaveYearsOfFourDigits() {
        Random random = new Random(9_999);
        for (int round = 0; round < 10_000; round++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(-800_000, 3_000_000));
            assertThat(Days.include(day)).as(day.toString()).isEqualTo(day.toString().matches("(?!0000)\\d{4}-.*"));
            assertThat(Days.nearest(day).toString()).hasSize(10);
            assertThat(Days.nearest(day).equals(day)).isEqualTo(Days.include(day));
        }
        assertThat(Days.include(Days.FIRST.minusDays(1))).isFalse();
        assertThat(Days.include(Days.LAST.plusDays(1))).isFalse();
    }

    @Test
    void momentsFallOnSuchDaysInEveryTimeZone() {
        for (int hours = -18; hours <= 18; hours++) {
            ZoneOffset offset = ZoneOffset.ofHours(hours);
            OffsetDateTime first = OffsetDateTime.parse("0001-01-02T00:00:00Z").withOffsetSameInstant(offset);
            OffsetDateTime last = OffsetDateTime.parse("9999-12-31T00:00:00Z").withOffsetSameInstant(offset);
            assertThat(Days.include(first)).isTrue();
            assertThat(Days.include(last)).isTrue();
            assertThat(Days.include(first.minusNanos(1))).isFalse();
            assertThat(Days.include(last.plusNanos(1))).isFalse();
            assertThat(Days.include(first.toLocalDate())).isTrue();
            assertThat(Days.include(last.toLocalDate())).isTrue();
        }
    }

    @Test
    void theFieldIsNamedWhoseDayTheBooksCannotHold() {
        assertThatThrownBy(() -> Require.optionalDay("neededBy", Days.LAST.plusDays(1)))
                .hasMessage("neededBy must be a day from 0001-01-01 to 9999-12-31");
        assertThatThrownBy(() -> Require.batchDays(Days.FIRST.minusDays(1), null))
                .hasMessageStartingWith("producedOn ");
        assertThatThrownBy(() -> Require.batchDays(null, Days.LAST.plusDays(1))).hasMessageStartingWith("expiresOn ");
        assertThatThrownBy(() -> Require.moment("expiresAt", OffsetDateTime.MAX)).hasMessageStartingWith("expiresAt ");
    }
}
