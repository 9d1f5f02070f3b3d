package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryRejection.ReservationNotDue;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Ends a promise whose time is over by the clock that the command comes with. */
final class ExpireReservationDecider implements Decider<ExpireReservation> {
    @Override
    public Footprint footprint(ExpireReservation command, States known) {
        return Holding.ending(Footprint.none(), known, command.reservationId());
    }

    @Override
    public Extent extent(ExpireReservation command, States states) {
        return Reservation.extent(states.of(Reservation.at(command.reservationId())));
    }

    @Override
    public Decision decide(ExpireReservation command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Reservation.notOpen(states, command.reservationId()),
                        () -> notDue(command, Reservation.open(states, command.reservationId()), occurrence))
                .orElseGet(() -> accepted(command, Reservation.open(states, command.reservationId()), states));
    }

    private static Optional<ReservationNotDue> notDue(ExpireReservation command, Reservation.Open open,
            Occurrence occurrence) {
        return Rules.when(occurrence.occurredAt().isBefore(open.expiresAt()),
                () -> new ReservationNotDue(command.reservationId(), open.expiresAt()));
    }

    private static Decision accepted(ExpireReservation command, Reservation.Open open, States states) {
        Draft draft = new Draft(states).add(Reservation.at(command.reservationId()),
                new ReservationExpired(command.reservationId(), open.location(), open.expiresAt()));
        Holding.letGo(draft, command.reservationId(), open);
        return draft.accepted();
    }
}
