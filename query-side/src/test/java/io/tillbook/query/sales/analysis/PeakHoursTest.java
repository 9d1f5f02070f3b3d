package io.tillbook.query.sales.analysis;

import static io.tillbook.query.sales.analysis.SoldExamples.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.sales.report.Figures;
import io.tillbook.query.sales.report.SoldFigures.StoreHour;
import io.tillbook.query.sales.report.StoreDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeakHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocationId STORE = new LocationId("S1");
    private static final LocationId OTHER = new LocationId("S2");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void anHourOfTheWeekIsThatOfAllDaysAndStores() {
        Map<StoreHour, Figures> hours = Map.of(hour(STORE, MONDAY, 9), sold(2, 1_000),
                hour(STORE, MONDAY.plusWeeks(1), 9), sold(1, 500), hour(OTHER, MONDAY, 17), sold(1, 700),
                hour(STORE, MONDAY.plusDays(1), 9), sold(1, 100));

        assertThat(PeakHours.of(hours, Map.of(STORE, ZoneOffset.UTC, OTHER, BERLIN)))
                .extracting(PeakHour::weekday, PeakHour::hour, PeakHour::receipts, each -> each.netMinor().minor(),
                        PeakHour::storeHours, each -> each.receiptsPerHour().toPlainString())
                .containsExactly(tuple(1, 9, 2, 1_500L, 3, "0.67"),
                        tuple(1, 17, 1, 700L, 3, "0.33"),
                        tuple(2, 9, 1, 100L, 1, "1.00"));
    }

    @Test
    void clocksThatAreChangedMakeAnHourTwoOrNone() {
        assertThat(HoursOfDay.of(LocalDate.of(2026, 10, 25), BERLIN)).startsWith(1, 1, 2, 1).hasSize(24);
        assertThat(HoursOfDay.of(LocalDate.of(2026, 3, 29), BERLIN)).startsWith(1, 1, 0, 1).hasSize(24);
        assertThat(HoursOfDay.of(MONDAY, BERLIN)).hasSize(24).containsOnly(1);
        assertThat(HoursOfDay.of(LocalDate.of(2026, 10, 25), ZoneId.of("Asia/Shanghai"))).containsOnly(1);
    }

    private static StoreHour hour(LocationId store, LocalDate day, int hour) {
        return new StoreHour(new StoreDay(store, day), hour);
    }
}
