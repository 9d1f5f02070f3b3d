package io.tillbook.command.shifts;

import io.tillbook.api.shifts.ShiftsEvent.FactAssigned;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a sale, return or movement of cash that was in no shift.
 *
 * @param waiting what of it is in no shift: the sale, and lines of it that had been held
 */
record UnassignedFact(List<FactUnassigned> waiting) {
    private static final UnassignedFact NONE = new UnassignedFact(List.of());

    static StreamType<UnassignedFact> stream(String kind) {
        return StreamType.of(kind, NONE)
                .on(FactUnassigned.class, UnassignedFact::with)
                .on(FactAssigned.class, (_, _) -> NONE);
    }

    private UnassignedFact with(FactUnassigned more) {
        return new UnassignedFact(Stream.concat(waiting.stream(), Stream.of(more)).toList());
    }
}
