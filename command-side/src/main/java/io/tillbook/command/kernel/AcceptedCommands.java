package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;

/**
 * Learns which commands that came in here were accepted just now, whichever process has decided them: for what came
 * with a command, is kept nowhere, and has to be acted on at once. It must neither wait nor fail.
 */
@FunctionalInterface
public interface AcceptedCommands {
    /**
     * A command is accepted, and that is on disk. Of one that is sent again nothing is told: who has sent it first has
     * acted on it.
     *
     * @param command the object that was sent
     */
    void accepted(Command command);

    /**
     * A command was not accepted just now: it was refused, or was sent before.
     *
     * @param command the object that was sent
     */
    default void notAccepted(Command command) {
        // Few keep anything of what came with it.
    }
}
