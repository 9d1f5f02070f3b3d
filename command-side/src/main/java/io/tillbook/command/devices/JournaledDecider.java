package io.tillbook.command.devices;

import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.ExactDecision;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.States;

/**
 * Decides like another decider, and follows the journal that the command was told from, in the same append: so what the
 * server knows of a journal is never behind or ahead of what it has booked.
 */
record JournaledDecider<C extends Command>(Decider<C> decider, JournalPassage passage) implements Decider<C> {
    @Override
    public Footprint footprint(C command, States known) {
        return decider.footprint(command, known).writing(Device.at(passage.device()));
    }

    @Override
    public Extent extent(C command, States states) {
        return decider.extent(command, states);
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, States states) {
        return decide(command, occurrence, Reach.EVERYWHERE, states);
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, Reach reach, States states) {
        Following following = Following.of(states.of(Device.at(passage.device())), passage, occurrence.commandId(),
                occurrence.receivedAt());
        Decision told = following.suspicion()
                .map(why -> decider.setAside(command, occurrence, states, why))
                .orElseGet(() -> ExactDecision.of(decider, command, occurrence, reach, states));
        Draft draft = new Draft(states).addAll(told);
        following.events().forEach(event -> draft.add(Device.at(passage.device()), event));
        return switch (told) {
            case Accepted _ -> draft.accepted();
            case Refused refused -> Decision.refused(refused.rejection(), draft);
        };
    }
}
