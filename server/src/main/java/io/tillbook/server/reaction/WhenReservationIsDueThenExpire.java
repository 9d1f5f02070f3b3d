package io.tillbook.server.reaction;

import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.query.inventory.reservation.DueReservations.Due;
import io.tillbook.server.intake.DerivedCommandId;
import io.tillbook.server.intake.OutgoingCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Ends reservations whose time is over. The command follows from the reservation alone, its id and its moment too: sent
 * again, by this process or the next one, it changes nothing.
 */
final class WhenReservationIsDueThenExpire {
    static final int MOST_AT_ONCE = 500;
    private static final String TYPE = "inventory.ExpireReservation";

    private final BiFunction<Instant, Integer, List<Due>> due;
    private final Consumer<OutgoingCommand> door;

    /**
     * @param due open reservations whose time is over at a moment, at most so many; may be behind the events
     * @param door has a command decided
     */
    WhenReservationIsDueThenExpire(BiFunction<Instant, Integer, List<Due>> due, Consumer<OutgoingCommand> door) {
        this.due = due;
        this.door = door;
    }

    /**
     * Ends what is due at a moment, the longest due first; says how many there were.
     *
     * @throws RuntimeException when some could not be ended, after all others were
     */
    int expire(Instant now) {
        List<Due> found = due.apply(now, MOST_AT_ONCE);
        List<RuntimeException> failures = found.stream().flatMap(each -> end(each).stream()).toList();
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return found.size();
    }

    private Optional<RuntimeException> end(Due each) {
        try {
            door.accept(command(each));
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    static OutgoingCommand command(Due due) {
        return new OutgoingCommand(DerivedCommandId.of(TYPE, due.id().value()), TYPE, due.expiresAt(),
                new ExpireReservation(due.id()));
    }
}
