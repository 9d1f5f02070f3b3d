package io.tillbook.server.commands;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;

/** The way in for commands that the server sends by itself. */
@FunctionalInterface
public interface Commands {
    /**
     * Has a command decided and waits until its outcome is on disk. Sent again it changes nothing and has the same
     * outcome, whether it comes this way again or as JSON over HTTP.
     *
     * @param id follows from what the command is about, see {@link DerivedCommandId}
     * @throws CommandIdReused when another command had the id before
     * @throws RuntimeException when the command could not be decided or stored; it may be sent again
     */
    CommandOutcome send(CommandId id, Command command, Cause cause);
}
