package io.tillbook.command.held;

import io.tillbook.api.held.HeldCommand.DropFact;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.checkout.HeldFact;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Ends a held fact without booking it. */
final class DropFactDecider implements Decider<DropFact> {
    @Override
    public Footprint footprint(DropFact command, States known) {
        return Footprint.none().writing(HeldFact.at(command.fact()));
    }

    @Override
    public Extent extent(DropFact command, States states) {
        return HeldFact.extent(states.of(HeldFact.at(command.fact())));
    }

    @Override
    public Decision decide(DropFact command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Facts.notWaiting(states, command.fact()))
                .orElseGet(() -> dropped(command, Facts.waiting(states, command.fact()), states));
    }

    private static Decision dropped(DropFact command, FactHeld fact, States states) {
        return new Draft(states)
                .add(HeldFact.at(command.fact()),
                        new FactDropped(command.fact(), fact.kind(), fact.location(), command.reason()))
                .accepted();
    }
}
