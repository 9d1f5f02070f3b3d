package io.tillbook.command.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftsEvent.DayListed;
import io.tillbook.api.shifts.ShiftsEvent.OfLocation;
import io.tillbook.api.shifts.ShiftsEvent.RegisterListed;
import io.tillbook.api.shifts.ShiftsEvent.ShiftRulesSet;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the registers of a location have in common. Days that were settled long ago are dropped: no till opens a shift
 * for them.
 *
 * @param rules how shifts are worked in
 * @param registers the registers that were opened
 * @param settled the days that were settled, the last of them
 */
public record LocationTills(ShiftRules rules, List<RegisterId> registers, List<DayListed> settled) {
    private static final int MOST_DAYS = 62;
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final StreamType<LocationTills> STREAM =
            StreamType.of("tills", new LocationTills(ShiftRules.USUAL, List.of(), List.of()))
                    .on(OfLocation.class, LocationTills::evolve)
                    .snapshotEvery(EVENTS_PER_SNAPSHOT, LocationTills.class);

    /** Takes copies. */
    public LocationTills {
        registers = List.copyOf(registers);
        settled = List.copyOf(settled);
    }

    static StreamRef<LocationTills> at(LocationId location) {
        return STREAM.at(location);
    }

    /** The rules of a location. */
    static ShiftRules rules(States states, LocationId location) {
        return states.of(at(location)).rules;
    }

    /** The settling of a day, where it was settled of late. */
    Optional<DayListed> settled(LocalDate day) {
        return settled.stream().filter(listed -> listed.businessDay().equals(day)).findFirst();
    }

    private static LocationTills evolve(LocationTills tills, OfLocation event) {
        return switch (event) {
            case ShiftRulesSet set -> new LocationTills(set.rules(), tills.registers, tills.settled);
            case RegisterListed listed -> new LocationTills(tills.rules,
                    Stream.concat(tills.registers.stream(), Stream.of(listed.register())).toList(), tills.settled);
            case DayListed listed -> new LocationTills(tills.rules, tills.registers, tills.with(listed));
        };
    }

    private List<DayListed> with(DayListed listed) {
        List<DayListed> all = Stream.concat(settled.stream(), Stream.of(listed))
                .sorted(Comparator.comparing(DayListed::businessDay))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_DAYS), all.size());
    }
}
