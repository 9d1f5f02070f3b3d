package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.query.shifts.ShownShift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When a business day of a location is: in its shifts, and where a register has none, from one cut-off hour to the
 * next.
 *
 * @param ofDay its shifts
 * @param others those of the days before and after, which may reach into its hours
 */
record DayHours(LocalDate day, ShiftRules rules, List<ShownShift> ofDay, List<ShownShift> others) {
    /** Clocks of two places are apart by less. */
    private static final int DAYS_AROUND = 2;

    /** Whether what happened at a register counts for it. */
    boolean holds(RegisterId register, OffsetDateTime localTime) {
        return isIn(ofDay, register, localTime)
                || (rules.dayOf(localTime).equals(day) && !isIn(others, register, localTime));
    }

    private static boolean isIn(List<ShownShift> shifts, RegisterId register, OffsetDateTime localTime) {
        return shifts.stream().anyMatch(shift -> shift.register().equals(register) && shift.wasOpenAt(localTime));
    }

    /** A moment before all of it. */
    Instant begin() {
        return Stream
                .concat(Stream.of(midnight(-DAYS_AROUND)), ofDay.stream().map(shift -> shift.openedAt().toInstant()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** A moment after all of it. */
    Instant end() {
        return ofDay.stream().anyMatch(shift -> shift.closedAt() == null) ? Instant.ofEpochMilli(Long.MAX_VALUE)
                : Stream.concat(Stream.of(midnight(DAYS_AROUND + 1)),
                        ofDay.stream().map(shift -> Objects.requireNonNull(shift.closedAt()).toInstant()))
                        .max(Instant::compareTo)
                        .orElseThrow();
    }

    private Instant midnight(int daysLater) {
        return day.plusDays(daysLater).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
