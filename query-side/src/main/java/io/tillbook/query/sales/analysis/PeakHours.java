package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.sales.report.Figures;
import io.tillbook.query.sales.report.SoldFigures.StoreHour;
import io.tillbook.query.sales.report.StoreDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures of hours of days as figures of hours of the week. */
final class PeakHours {
    private PeakHours() {}

    /**
     * Those in which something was sold or came back, by weekday and hour.
     *
     * @param hours figures of hours of days
     * @param zones the time zone of each location
     */
    static List<PeakHour> of(Map<StoreHour, Figures> hours, Map<LocationId, ZoneId> zones) {
        Map<WeekdayHour, Figures> sums = new TreeMap<>();
        hours.forEach((hour, figures) -> sums.merge(new WeekdayHour(weekday(hour.day()), hour.hour()), figures,
                Figures::plus));
        int[][] storeHours = storeHours(hours.keySet().stream().map(StoreHour::day).collect(Collectors.toSet()), zones);
        return sums.entrySet()
                .stream()
                .map(each -> PeakHour.of(each.getKey(), each.getValue(),
                        storeHours[each.getKey().weekday()][each.getKey().hour()]))
                .toList();
    }

    private static int[][] storeHours(Iterable<StoreDay> days, Map<LocationId, ZoneId> zones) {
        int[][] sums = new int[8][24];
        for (StoreDay day : days) {
            int[] hours = HoursOfDay.of(day.day(), Objects.requireNonNull(zones.get(day.location())));
            for (int hour = 0; hour < hours.length; hour++) {
                sums[weekday(day)][hour] += hours[hour];
            }
        }
        return sums;
    }

    private static int weekday(StoreDay day) {
        return day.day().getDayOfWeek().getValue();
    }
}
