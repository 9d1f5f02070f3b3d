package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;

/** What came with a command and is recorded in the same append, whatever the command is. */
public interface Alongside {
    /**
     * A decider that decides the same, and records this beside it.
     *
     * @param decider of the command; it refuses what cannot be computed
     */
    <C extends Command> Decider<C> recordedBy(Decider<C> decider);
}
