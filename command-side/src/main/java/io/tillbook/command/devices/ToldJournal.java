package io.tillbook.command.devices;

import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Command;
import io.tillbook.command.kernel.Alongside;
import io.tillbook.command.kernel.Decider;

/**
 * A passage of the journal that a command was told from.
 *
 * @param passage as it was shown
 */
public record ToldJournal(JournalPassage passage) implements Alongside {
    @Override
    public <C extends Command> Decider<C> recordedBy(Decider<C> decider) {
        return new JournaledDecider<>(decider, passage);
    }
}
