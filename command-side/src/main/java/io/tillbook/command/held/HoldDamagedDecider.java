package io.tillbook.command.held;

import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.checkout.HeldFact;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Keeps a reported fact that could not be read. */
final class HoldDamagedDecider implements Decider<HoldDamaged> {
    @Override
    public Footprint footprint(HoldDamaged command, States known) {
        return Footprint.none().writing(HeldFact.at(command.fact()));
    }

    @Override
    public Extent extent(HoldDamaged command, States states) {
        return Extent.at(command.location());
    }

    @Override
    public Decision decide(HoldDamaged command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        HeldFact.hold(draft, new FactHeld(command.fact(), command.kind(), command.location(), command.register(),
                occurrence.occurredAt(), occurrence.receivedAt(), null, null, command.damage(), null));
        return draft.accepted();
    }
}
