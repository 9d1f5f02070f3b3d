package io.tillbook.command.checkout;

import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/**
 * One concern of a sale or a return, kept by the capability that it belongs to. Pure, like the decider that asks it.
 *
 * @param <W> what is wanted: names the streams
 * @param <T> the ticket
 */
public interface Part<W, T> {
    /** The footprint with the streams that this part looks at and writes to. */
    Footprint footprint(Footprint soFar, W wanted, States known);

    /**
     * Checks the ticket, completes it, and adds the events of this part.
     *
     * @param draft has the events of the parts before
     */
    Step<T> apply(T ticket, Draft draft);
}
