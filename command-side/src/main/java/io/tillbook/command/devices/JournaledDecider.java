package io.tillbook.command.devices;

import io.tillbook.api.devices.DevicesCommand.ShowJournal;
import io.tillbook.api.devices.DevicesRejection.JournalNotProven;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;

/**
 * Decides like another decider, and follows the journal that the command was told from, in the same append: so what the
 * server knows of a journal is never behind or ahead of what it has booked.
 */
record JournaledDecider<C extends Command>(Decider<C> decider, ToldJournal journal) implements Decider<C> {
    @Override
    public Footprint footprint(C command, States known) {
        return decider.footprint(command, known).writing(device());
    }

    private StreamRef<Device> device() {
        return Device.at(journal.passage().device());
    }

    @Override
    public Extent extent(C command, States states) {
        return decider.extent(command, states);
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, States states) {
        return decide(command, occurrence, Reach.EVERYWHERE, states);
    }

    /** A device that its sender does not reach is not known to them: it is told as without a journal. */
    @Override
    public Decision decide(C command, Occurrence occurrence, Reach reach, States states) {
        JournalPassage passage = journal.passage();
        if (command instanceof ShowJournal show && !show.deviceId().equals(passage.device())) {
            return Decision.refused(new JournalNotProven(passage.device(), passage.last().seq()));
        }
        Device device = states.of(device());
        return journal.reach().covers(device.extent())
                ? followed(command, occurrence, reach, states, Following.of(device, passage, occurrence.commandId(),
                        occurrence.receivedAt()))
                : decider.decide(command, occurrence, reach, states);
    }

    private Decision followed(C command, Occurrence occurrence, Reach reach, States states, Following following) {
        Decision told = following.suspicion()
                .map(why -> decider.setAside(command, occurrence, states, why))
                .orElseGet(() -> decider.decide(command, occurrence, reach, states));
        Draft draft = new Draft(states).addAll(told);
        following.events().forEach(event -> draft.add(device(), event));
        return switch (told) {
            case Accepted _ -> draft.accepted();
            case Refused refused -> Decision.refused(refused.rejection(), draft);
        };
    }
}
