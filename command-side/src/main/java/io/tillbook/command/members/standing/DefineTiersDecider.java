package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Defines the tiers of the chain. What is as before changes nothing. */
final class DefineTiersDecider implements Decider<DefineTiers> {
    @Override
    public Footprint footprint(DefineTiers command, States known) {
        return Footprint.none().writing(ChainTiers.STREAM);
    }

    @Override
    public Decision decide(DefineTiers command, Occurrence occurrence, States states) {
        ChainTiers before = states.of(ChainTiers.STREAM);
        Draft draft = new Draft(states);
        return before.plan().equals(command.plan()) ? draft.accepted()
                : draft.add(ChainTiers.STREAM,
                        new TiersDefined(before.version() + 1, command.plan(), command.reason())).accepted();
    }
}
