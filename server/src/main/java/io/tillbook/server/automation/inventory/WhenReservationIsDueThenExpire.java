package io.tillbook.server.automation.inventory;

import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.query.inventory.reservation.DueReservations.Due;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends reservations whose time is over. The command follows from the reservation alone, its id and its moment too: sent
 * again, by this process or the next one, it changes nothing.
 */
final class WhenReservationIsDueThenExpire {
    private static final Logger LOG = LoggerFactory.getLogger(WhenReservationIsDueThenExpire.class);
    static final int MOST_AT_ONCE = 500;
    private static final String TYPE = "inventory.ExpireReservation";

    private final BiFunction<Instant, Integer, List<Due>> due;
    private final Commands commands;

    /**
     * @param due open reservations whose time is over at a moment, at most so many; may be behind the events
     */
    WhenReservationIsDueThenExpire(BiFunction<Instant, Integer, List<Due>> due, Commands commands) {
        this.due = due;
        this.commands = commands;
    }

    /**
     * Ends what is due at a moment, the longest due first; says how many there were.
     *
     * @throws RuntimeException when some could not be ended, after all others were
     */
    int expire(Instant now) {
        List<Due> found = due.apply(now, MOST_AT_ONCE);
        Failures failures = new Failures();
        found.forEach(each -> failures.of(() -> end(each)));
        failures.rethrow();
        return found.size();
    }

    private void end(Due each) {
        if (send(each) instanceof CommandRefused refused) {
            // It has ended meanwhile; the views did not know it yet.
            LOG.debug("{} of {} was refused: {}", TYPE, each.id().value(), refused.rejection());
        }
    }

    private CommandOutcome send(Due each) {
        return commands.send(DerivedCommandId.of(TYPE, each.id().value()), new ExpireReservation(each.id()),
                Cause.at(each.expiresAt()));
    }
}
