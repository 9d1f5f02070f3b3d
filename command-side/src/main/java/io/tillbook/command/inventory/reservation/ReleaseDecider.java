package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Takes a promise back before its time, all of it. */
final class ReleaseDecider implements Decider<Release> {
    @Override
    public Footprint footprint(Release command, States known) {
        return Holding.ending(Footprint.none(), known, command.reservationId());
    }

    @Override
    public Extent extent(Release command, States states) {
        return Reservation.extent(states.of(Reservation.at(command.reservationId())));
    }

    @Override
    public Decision decide(Release command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Reservation.notOpen(states, command.reservationId()))
                .orElseGet(() -> accepted(command, Reservation.open(states, command.reservationId()), states));
    }

    private static Decision accepted(Release command, Reservation.Open open, States states) {
        Draft draft = new Draft(states).add(Reservation.at(command.reservationId()),
                new ReservationReleased(command.reservationId(), open.location(), command.reason()));
        Holding.letGo(draft, command.reservationId(), open);
        return draft.accepted();
    }
}
