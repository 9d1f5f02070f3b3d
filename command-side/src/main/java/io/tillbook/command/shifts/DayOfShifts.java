package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.SettlementEvent.OfDay;
import io.tillbook.api.shifts.SettlementEvent.ShiftListed;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a business day of a location.
 *
 * @param shifts the shifts that are over, in the order in which they were closed
 * @param settledAt when it was settled; null where it was not
 */
public record DayOfShifts(List<ShiftListed> shifts, @Nullable OffsetDateTime settledAt) {
    /** Each fact that comes in late amends a day that is settled, however many do. */
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final StreamType<DayOfShifts> STREAM = StreamType.of("settlement", new DayOfShifts(List.of(), null))
            .on(OfDay.class, DayOfShifts::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, DayOfShifts.class);

    private record Day(String value) implements Id {}

    /** Takes a copy. */
    public DayOfShifts {
        shifts = List.copyOf(shifts);
    }

    static StreamRef<DayOfShifts> at(LocationId location, LocalDate day) {
        return STREAM.at(location, new Day(day.toString()));
    }

    boolean isSettled() {
        return settledAt != null;
    }

    private static DayOfShifts evolve(DayOfShifts day, OfDay event) {
        return switch (event) {
            case ShiftListed listed -> new DayOfShifts(
                    Stream.concat(day.shifts.stream(), Stream.of(listed)).toList(), day.settledAt);
            case DaySettled settled -> new DayOfShifts(day.shifts, settled.settledAt());
            case DayAmended _ -> day;
        };
    }
}
