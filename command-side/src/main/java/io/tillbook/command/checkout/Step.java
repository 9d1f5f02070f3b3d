package io.tillbook.command.checkout;

import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.util.List;
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
     * @param recorded events that record the refusal, on streams that the footprint allows writing to
     */
    record Refused<T>(T ticket, Rejection rejection, List<NewEvent> recorded) implements Step<T> {
        /** Nothing but the refusal itself is recorded. */
        public Refused(T ticket, Rejection rejection) {
            this(ticket, rejection, List.of());
        }
    }

    /** What the next part makes of it; nothing where it is refused. */
    default Step<T> then(Function<T, Step<T>> next) {
        return switch (this) {
            case Next<T> going -> next.apply(going.ticket());
            case Refused<T> refused -> refused;
        };
    }
}
