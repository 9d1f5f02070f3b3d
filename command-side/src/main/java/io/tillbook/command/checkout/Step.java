package io.tillbook.command.checkout;

import io.tillbook.api.kernel.Rejection;
import java.util.function.Function;

/**
 * What a part makes of a ticket.
 *
 * @param <T> the ticket
 */
public sealed interface Step<T> {
    /** The next part goes on with this ticket. */
    record Next<T>(T ticket) implements Step<T> {}

    /**
     * It cannot be booked: a live sale or return is refused, a reported one held.
     *
     * @param ticket how far it had come
     */
    record Refused<T>(T ticket, Rejection rejection) implements Step<T> {}

    /** What the next part makes of it; nothing where it is refused. */
    default Step<T> then(Function<T, Step<T>> next) {
        return switch (this) {
            case Next<T> going -> next.apply(going.ticket());
            case Refused<T> refused -> refused;
        };
    }
}
