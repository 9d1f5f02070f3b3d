package io.tillbook.command.devices;

import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Command;
import io.tillbook.command.kernel.Alongside;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Reach;

/**
 * A passage of the journal that a command was told from.
 *
 * @param passage as it was shown
 * @param reach how far its sender may reach in showing journals
 */
public record ToldJournal(JournalPassage passage, Reach reach) implements Alongside {
    @Override
    public <C extends Command> Decider<C> recordedBy(Decider<C> decider) {
        return new JournaledDecider<>(decider, this);
    }
}
