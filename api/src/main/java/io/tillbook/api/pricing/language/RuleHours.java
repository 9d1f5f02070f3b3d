package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.WeeklyHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;

/**
 * Hours of some days of each week, by the clock of the store. Those that end where or before they begin go on after
 * midnight, and belong to the day on which they began.
 *
 * @param days on which they begin: names of three letters and ranges of them, such as {@code MON-FRI,SUN}
 * @param from their first moment, such as {@code 22:00}
 * @param until the first moment after them, such as {@code 02:00}
 */
public record RuleHours(String days, String from, String until) {
    /** Checks the fields. */
    public RuleHours {
        WeekDays.of("days", Require.text("days", days));
        time("from", from);
        time("until", until);
    }

    static RuleHours of(WeeklyHours hours) {
        return new RuleHours(WeekDays.text(hours.days()), hours.from().toString(), hours.until().toString());
    }

    WeeklyHours read() {
        return new WeeklyHours(WeekDays.of("days", days), time("from", from), time("until", until));
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(Objects.requireNonNull(text));
        } catch (DateTimeException malformed) {
            throw new InvalidField(field, "must be a time of day as 22:00");
        }
    }
}
