package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.SettlementCommand.AssignFact;
import io.tillbook.api.shifts.ShiftsEvent.FactAssigned;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.api.shifts.ShiftsRejection.FactNotUnassigned;
import io.tillbook.api.shifts.ShiftsRejection.RegisterNotOpen;
import io.tillbook.api.shifts.ShiftsRejection.UnknownShift;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;

/** Counts what was in no shift in the one that somebody names, as if it had been told late. */
final class AssignFactDecider implements Decider<AssignFact> {
    @Override
    public Footprint footprint(AssignFact command, States known) {
        return CountedFact.of(command)
                .footprint(Footprint.none().reading(Location.at(command.location())), known);
    }

    @Override
    public Decision decide(AssignFact command, Occurrence occurrence, States states) {
        CountedFact fact = CountedFact.of(command);
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Rules.when(!states.of(fact.atRegister()).isOpened(),
                                () -> new RegisterNotOpen(command.location(), command.register())),
                        () -> Rules.when(states.of(fact.in(command.shiftNo())).openedAt() == null,
                                () -> new UnknownShift(command.location(), command.register(), command.shiftNo())),
                        () -> Rules.when(waiting(fact, states).isEmpty(), () -> new FactNotUnassigned(
                                command.location(), command.register(), fact.subject().value())))
                .orElseGet(() -> assigned(command, fact, occurrence, states));
    }

    /** What of it waits; nothing where it happened on another till. */
    private static List<FactUnassigned> waiting(CountedFact fact, States states) {
        return states.of(fact.unassigned())
                .waiting()
                .stream()
                .filter(each -> each.location().equals(fact.location()) && each.register().equals(fact.register()))
                .toList();
    }

    private static Decision assigned(AssignFact command, CountedFact fact, Occurrence occurrence, States states) {
        Draft draft = new Draft(states).add(fact.unassigned(),
                new FactAssigned(command.location(), command.register(), command.shiftNo(), command.sale(),
                        command.returned(), command.movement(), command.note(),
                        ShiftClock.received(states, command.location(), occurrence)));
        waiting(fact, states)
                .forEach(told -> new Counting(fact.as(told), at(told, occurrence), draft).add(told.totals()));
        return draft.accepted();
    }

    /** It happened when it did, and is known now. */
    private static Occurrence at(FactUnassigned told, Occurrence occurrence) {
        return new Occurrence(occurrence.commandId(), occurrence.commandType(), occurrence.actor(),
                occurrence.person(), occurrence.location(), occurrence.register(), told.happenedAt(),
                occurrence.receivedAt(), occurrence.correlationId(), occurrence.causationId());
    }
}
