package io.tillbook.server.automation.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.alerts.TillAlertKind;
import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.alerts.TillMatter;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.shifts.TillFindings.Unassigned;
import io.tillbook.query.shifts.numbering.NumberProblems.Kind;
import io.tillbook.query.shifts.numbering.NumberProblems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is the matter with tills is told where it has changed. */
class TillWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final LocationId STORE = new LocationId("S1");
    private static final RegisterId TILL = new RegisterId("R1");

    private final List<AssessTill> told = new ArrayList<>();
    private final List<Unassigned> unassigned = new ArrayList<>();
    private final List<Problem> numbers = new ArrayList<>();
    private final List<Object> asked = new ArrayList<>();
    private final TillWatch watch = new TillWatch(new TillWatch.Findings() {
        @Override
        public List<LocationView> locations() {
            return List.of(new LocationView(STORE, "S1", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                    NegativeStock.ALLOW));
        }

        @Override
        public List<RegisterId> registers(LocationId location) {
            return List.of(TILL);
        }

        @Override
        public List<Unassigned> unassigned(LocationId location) {
            return List.copyOf(unassigned);
        }

        @Override
        public List<Problem> numbers(LocationId location, LocalDate from, Instant until) {
            asked.addAll(List.of(from, until));
            return List.copyOf(numbers);
        }
    }, told::add, Duration.ofMinutes(1));

    @Test
    void whatHasNotChangedIsNotToldAgain() {
        unassigned.add(new Unassigned(TILL, "T9", DAY, Money.of(800)));
        numbers.add(new Problem(TILL, Kind.MISSING, "000103", 2, DAY));
        numbers.add(new Problem(new RegisterId("R2"), Kind.MISSING, "000007", 1, DAY));
        watch.run(NOW);
        assertThat(told).containsExactly(new AssessTill(STORE, TILL,
                List.of(new TillMatter(TillAlertKind.MONEY_IN_NO_SHIFT, "T9", DAY, 1, Money.of(800)),
                        new TillMatter(TillAlertKind.NUMBERS_MISSING, "000103", DAY, 2, null))));
        assertThat(asked).containsExactly(DAY.minusDays(31), NOW.minusSeconds(600));
        unassigned.clear();
        watch.run(NOW.plusSeconds(59));
        assertThat(told).hasSize(1);
        watch.run(NOW.plusSeconds(60));
        assertThat(told).hasSize(2);
        watch.run(NOW.plusSeconds(120));
        assertThat(told).hasSize(2);
        watch.forget();
        watch.run(NOW.plusSeconds(121));
        assertThat(told).hasSize(3);
    }

    @Test
    void aNumberThatIsFoundAgainAndAgainIsOneMatter() {
        numbers.add(new Problem(TILL, Kind.REPEATED, "000103", 1, DAY));
        numbers.add(new Problem(TILL, Kind.REPEATED, "000103", 1, DAY));
        watch.run(NOW);
        assertThat(told).singleElement().satisfies(command -> assertThat(command.matters()).hasSize(1));
    }
}
