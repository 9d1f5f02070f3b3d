package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;

/**
 * Decides a kind of command. Both methods are pure: the same arguments give the same answer, for ever. The third part
 * of a decider, how events fold into states, is told by the {@link StreamType}s of the streams it names.
 *
 * @param <C> the command
 */
public interface Decider<C extends Command> {
    /**
     * The streams that the decision rests on.
     *
     * @param known what is known before they are locked, for commands whose streams are named by another stream; where
     *     it was looked at, the footprint is asked for again under the lock
     */
    Footprint footprint(C command, States known);

    /**
     * What the command concerns: its sender has to be allowed to reach all of it.
     *
     * @param states of the footprint, for commands that name a thing and not where it is
     */
    default Extent extent(C command, States states) {
        return command.extent();
    }

    /** Accepts the command with its events, or refuses it. */
    Decision decide(C command, Occurrence occurrence, States states);

    /**
     * Does not do what a command says until somebody has looked at it: a fact is held, anything else is refused.
     *
     * @param reason why somebody has to look
     */
    default Decision setAside(C command, Occurrence occurrence, States states, Rejection reason) {
        return Decision.refused(reason);
    }

    /**
     * The same for a sender who may reach that far.
     *
     * @param reach how far; few deciders ask for it, since {@link #extent} is checked before
     */
    default Decision decide(C command, Occurrence occurrence, Reach reach, States states) {
        return decide(command, occurrence, states);
    }
}
