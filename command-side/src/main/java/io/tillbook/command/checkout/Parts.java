package io.tillbook.command.checkout;

import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;

/**
 * The parts of a sale or a return, in the order in which they are asked; the first that refuses ends it.
 *
 * @param <W> what is wanted: names the streams
 * @param <T> the ticket
 */
public record Parts<W, T>(List<? extends Part<W, T>> inOrder) {
    /** Takes a copy. */
    public Parts {
        inOrder = List.copyOf(inOrder);
    }

    /** The streams of all parts. */
    public Footprint footprint(W wanted, States known) {
        Footprint all = Footprint.none();
        for (Part<W, T> part : inOrder) {
            all = part.footprint(all, wanted, known);
        }
        return all;
    }

    /** What all parts make of a ticket. */
    public Step<T> apply(T ticket, Draft draft) {
        Step<T> step = new Step.Next<>(ticket);
        for (Part<W, T> part : inOrder) {
            step = step.then(each -> part.apply(each, draft));
        }
        return step;
    }
}
