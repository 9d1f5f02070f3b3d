package io.tillbook.api.members.birthday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BirthdayPlanTest {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static BirthdayPlan plan(int before, int after, LeapDay leapDay) {
        return new BirthdayPlan(before, after, leapDay, null, ZONE);
    }

    @Test
    void februaryTwentyNinthIsObservedInOtherYears() {
        assertThat(LeapDay.FEB_28.observed(LEAP_DAY, 2027)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(LeapDay.MAR_1.observed(LEAP_DAY, 2027)).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(LeapDay.FEB_28.observed(LEAP_DAY, 2028)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(LeapDay.MAR_1.observed(LEAP_DAY, 2028)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(LeapDay.MAR_1.observed(MonthDay.of(2, 28), 2027)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void itIsCelebratedForWholeWeeks() {
        // 2027-06-16 is a Wednesday.
        BirthdayWeeks weeks = plan(0, 0, null).weeks(MonthDay.of(6, 16), 2027);
        assertThat(weeks.from()).isEqualTo(LocalDate.of(2027, 6, 14));
        assertThat(weeks.until()).isEqualTo(LocalDate.of(2027, 6, 20));
        assertThat(plan(3, 5, null).weeks(MonthDay.of(6, 16), 2027))
                .isEqualTo(new BirthdayWeeks(2027, LocalDate.of(2027, 6, 7), LocalDate.of(2027, 6, 27)));
    }

    @Test
    void aroundNewYearItIsThatOfTheYearBeforeOrAfter() {
        assertThat(plan(3, 3, null).celebrating(MonthDay.of(1, 1), LocalDate.of(2027, 12, 30)))
                .hasValueSatisfying(weeks -> assertThat(weeks.year()).isEqualTo(2028));
        assertThat(plan(3, 3, null).celebrating(MonthDay.of(12, 31), LocalDate.of(2028, 1, 2)))
                .hasValueSatisfying(weeks -> assertThat(weeks.year()).isEqualTo(2027));
        assertThat(plan(3, 3, null).celebrating(MonthDay.of(6, 16), LocalDate.of(2028, 1, 2))).isEmpty();
    }

    @Property
    void theWeeksHaveTheDaysAroundItAndTellNoDay(@ForAll @IntRange(min = 0, max = 365) int day,
            @ForAll @IntRange(max = 60) int before, @ForAll @IntRange(max = 60) int after) {
        LocalDate birthday = LocalDate.of(2028, 1, 1).plusDays(day);
        BirthdayWeeks weeks = plan(before, after, null).weeks(MonthDay.from(birthday), 2028);

        assertThat(weeks.include(birthday.minusDays(before))).isTrue();
        assertThat(weeks.include(birthday.plusDays(after))).isTrue();
        assertThat(weeks.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(weeks.until().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }
}
