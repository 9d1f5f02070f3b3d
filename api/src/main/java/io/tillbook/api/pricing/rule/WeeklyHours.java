package io.tillbook.api.pricing.rule;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours of some days of each week. Those that end where or before they begin go on after midnight, and belong to the
 * day on which they began.
 *
 * @param days on which they begin
 * @param from their first moment
 * @param until the first moment after them
 */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    /** Whether a moment of the store's clock is among them. */
    public boolean include(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        DayOfWeek today = moment.getDayOfWeek();
        boolean hasBegun = days.contains(today) && !time.isBefore(from);
        boolean isNight = !until.isAfter(from);
        return isNight
                ? hasBegun || (days.contains(today.minus(1)) && time.isBefore(until))
                : hasBegun && time.isBefore(until);
    }
}
