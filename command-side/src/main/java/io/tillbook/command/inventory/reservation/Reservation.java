package io.tillbook.command.inventory.reservation;

import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.InventoryRejection.ReservationIsOver;
import io.tillbook.api.inventory.InventoryRejection.UnknownReservation;
import io.tillbook.api.inventory.ReservationEvent;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservationState;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What is known of a reservation. */
sealed interface Reservation {
    /** How its stream folds. */
    StreamType<Reservation> STREAM = StreamType.<Reservation>of("reservation", new Unknown())
            .on(ReservationEvent.class, Reservation::evolve);

    /** Nobody has made it. */
    record Unknown() implements Reservation {}

    /**
     * Its goods are promised, even past its time, until somebody says that it is over.
     *
     * @param lines what is promised
     */
    record Open(LocationId location, OffsetDateTime expiresAt, List<ReservedLine> lines) implements Reservation {
        Optional<ReservedLine> line(int lineNo) {
            return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst();
        }
    }

    /** Nothing is promised any more. */
    record Over(ReservationState state) implements Reservation {}

    /** Where its goods are; nowhere where it is over. */
    static Extent extent(Reservation reservation) {
        return switch (reservation) {
            case Open open -> Extent.at(open.location());
            case Unknown _,Over _ -> Extent.NOWHERE;
        };
    }

    static StreamRef<Reservation> at(ReservationId reservation) {
        return STREAM.at(reservation);
    }

    /** Rule: the reservation was made and is not over. */
    static Optional<InventoryRejection> notOpen(States states, ReservationId id) {
        return switch (states.of(at(id))) {
            case Unknown _ -> Optional.of(new UnknownReservation(id));
            case Open _ -> Optional.empty();
            case Over over -> Optional.of(new ReservationIsOver(id, over.state()));
        };
    }

    /**
     * A reservation that {@link #notOpen} has nothing against.
     *
     * @throws IllegalStateException when it is not open
     */
    static Open open(States states, ReservationId id) {
        return switch (states.of(at(id))) {
            case Unknown _,Over _ -> throw new IllegalStateException(id + " is not open");
            case Open open -> open;
        };
    }

    private static Reservation evolve(Reservation reservation, ReservationEvent event) {
        return switch (event) {
            case ReservationMade made -> new Open(made.location(), made.expiresAt(), made.lines());
            case ReservationCommitted _ -> new Over(ReservationState.COMMITTED);
            case ReservationReleased _ -> new Over(ReservationState.RELEASED);
            case ReservationExpired _ -> new Over(ReservationState.EXPIRED);
        };
    }
}
