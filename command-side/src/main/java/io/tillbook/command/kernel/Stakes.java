package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.Decision.Accepted;
import java.util.Optional;

/**
 * Tells how much a kind of command is. Pure, like the decider beside it.
 *
 * @param <C> the command
 */
@FunctionalInterface
public interface Stakes<C extends Command> {
    /**
     * How much it is; nothing where it cannot be limited.
     *
     * @param accepted what it would change
     * @param states before that
     */
    Optional<Stake> of(C command, Accepted accepted, States states);

    /**
     * What becomes of a command that is more than its sender may do and that nobody has approved: it is refused, unless
     * it has happened.
     *
     * @param reason why
     */
    default Decision unapproved(C command, Accepted accepted, States states, Rejection reason) {
        return Decision.refused(reason);
    }
}
