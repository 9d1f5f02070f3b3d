package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Unpublished;

/**
 * A command that can be sent, and its decider.
 *
 * @param type published name of the command, such as {@code sales.CompleteSale}
 * @param command its class
 * @param permission what its sender has to be allowed
 * @param decider decides it
 */
public record CommandHandling<C extends Command>(String type, Class<C> command, Permission permission,
        Decider<C> decider) {
    /** Whether it can be sent from outside. */
    public boolean isPublished() {
        return !Unpublished.class.isAssignableFrom(command);
    }
}
