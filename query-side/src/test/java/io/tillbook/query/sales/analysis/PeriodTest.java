package io.tillbook.query.sales.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);

    @Test
    void isComparedWithAsManyDays() {
        Period week = Period.asked(SUNDAY, SUNDAY.plusDays(6));

        assertThat(week.before(ComparedWith.PREVIOUS)).isEqualTo(new Period(SUNDAY.minusDays(7), SUNDAY.minusDays(1)));
        assertThat(week.before(ComparedWith.YEAR_BEFORE).from().getDayOfWeek()).isEqualTo(SUNDAY.getDayOfWeek());
        assertThat(week.before(ComparedWith.YEAR_BEFORE).days()).isEqualTo(7);
    }

    @Test
    void daysThatAreNoneOrTooManyAreRefused() {
        assertThatThrownBy(() -> Period.asked(SUNDAY, SUNDAY.minusDays(1))).isInstanceOf(BadArgument.class)
                .hasMessage("to must not be before from");
        assertThat(Period.asked(SUNDAY, SUNDAY.plusDays(730)).days()).isEqualTo(731);
        assertThatThrownBy(() -> Period.asked(SUNDAY, SUNDAY.plusDays(731)))
                .hasMessage("to must be at most 730 days after from");
        assertThatThrownBy(() -> Period.asked(SUNDAY, SUNDAY.plusYears(100))).isInstanceOf(BadArgument.class);
    }

    @Test
    void weeksAreThoseThatLieInItAsAWhole() {
        assertThat(WholeWeeks.of(new Period(SUNDAY, SUNDAY.plusDays(14))))
                .isEqualTo(new WholeWeeks(SUNDAY.plusDays(1), 2));
        assertThat(WholeWeeks.of(new Period(SUNDAY, SUNDAY.plusDays(13))))
                .isEqualTo(new WholeWeeks(SUNDAY.plusDays(1), 1));
        assertThat(WholeWeeks.of(new Period(SUNDAY, SUNDAY)).count()).isZero();
        WholeWeeks weeks = WholeWeeks.of(new Period(SUNDAY, SUNDAY.plusDays(14)));
        assertThat(weeks.of(SUNDAY)).isEqualTo(-1);
        assertThat(weeks.of(SUNDAY.plusDays(1))).isZero();
        assertThat(weeks.of(SUNDAY.plusDays(14))).isEqualTo(1);
        assertThat(weeks.of(SUNDAY.plusDays(15))).isEqualTo(2);
    }
}
