package io.tillbook.query.inventory.reservation;

import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservationState;
import io.tillbook.api.kernel.LocationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reservation.
 *
 * @param madePosition position of the event that made it
 * @param madeAt when it was made
 * @param dueMs the first whole millisecond at which its time is over; null once it is over
 * @param endedAt when it ended; null while it is open
 * @param sale the sale that took its goods, where one did
 * @param reason why it was released, where it was
 */
record ReservationView(ReservationId id, LocationId location, ReservationState state, long madePosition,
        OffsetDateTime madeAt, OffsetDateTime expiresAt, @Nullable Long dueMs, List<ReservationLineView> lines,
        @Nullable OffsetDateTime endedAt, @Nullable String sale, @Nullable String reason) {

    static ReservationView of(ReservationMade made, long position, OffsetDateTime at) {
        List<ReservationLineView> lines = made.lines()
                .stream()
                .map(line -> new ReservationLineView(line.lineNo(), line.sku(), line.quantity(), null))
                .toList();
        return new ReservationView(made.reservationId(), made.location(), ReservationState.OPEN, position, at,
                made.expiresAt(), dueMs(made.expiresAt().toInstant()), lines, null, null, null);
    }

    ReservationView ended(ReservationState how, OffsetDateTime at, @Nullable String because) {
        return new ReservationView(id, location, how, madePosition, madeAt, expiresAt, null, lines, at, sale, because);
    }

    ReservationView committed(List<HandedOverLine> taken, @Nullable String by, OffsetDateTime at) {
        List<ReservationLineView> after = taken.stream()
                .map(line -> new ReservationLineView(line.lineNo(), line.sku(), line.held(), line.quantity()))
                .toList();
        return new ReservationView(id, location, ReservationState.COMMITTED, madePosition, madeAt, expiresAt, null,
                after, at, by, null);
    }

    /** Rounded up, so that nothing is due before its time. */
    private static long dueMs(Instant expiresAt) {
        long whole = expiresAt.toEpochMilli();
        return Instant.ofEpochMilli(whole).equals(expiresAt) ? whole : whole + 1;
    }
}
