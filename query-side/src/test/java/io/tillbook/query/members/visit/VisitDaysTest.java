package io.tillbook.query.members.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitDaysTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 10);
    private static final LocalDate EARLIER = LocalDate.of(2025, 12, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);

    @Test
    void whatComesBackOfTheSameDayIsTakenOffIt() {
        List<VisitDay> days = VisitDays.plus(List.of(bought(LATER, 2, 500)), bought(LATER, -1, -200));
        assertThat(days).containsExactly(bought(LATER, 1, 300));
        assertThat(VisitDays.plus(days, bought(LATER, -1, -300))).isEmpty();
    }

    /** The day was dropped, and is among those kept again once the latest visit is none any more. */
    @Test
    void whatComesBackOfADayThatIsNoLongerKnownChangesNothing() {
        List<VisitDay> days = VisitDays.plus(List.of(bought(LONG_AGO, 1, 100), bought(EARLIER, 1, 200)),
                bought(LATER, 1, 300));
        assertThat(days).containsExactly(bought(EARLIER, 1, 200), bought(LATER, 1, 300));

        List<VisitDay> latestIsBack = VisitDays.plus(days, bought(LATER, -1, -300));
        assertThat(VisitDays.plus(latestIsBack, bought(LONG_AGO, -1, -100))).containsExactly(bought(EARLIER, 1, 200));
        assertThat(VisitDays.plus(List.of(), bought(LONG_AGO, 0, -100))).isEmpty();
    }

    private static VisitDay bought(LocalDate day, int receipts, long paid) {
        return new VisitDay(day, receipts, Money.of(paid));
    }
}
