package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a reservation. Whatever ends it ends all of it. */
public sealed interface ReservationEvent extends Event {
    /** The reservation. */
    ReservationId reservationId();

    /** Where its goods are. */
    LocationId location();

    /** Goods were promised; the fields are those of {@link InventoryCommand.Reserve}. */
    record ReservationMade(ReservationId reservationId, LocationId location, OffsetDateTime expiresAt,
            List<ReservedLine> lines) implements ReservationEvent {}

    /**
     * Goods were handed over.
     *
     * @param lines what became of each line
     * @param sale the sale that took them, where one did
     */
    record ReservationCommitted(ReservationId reservationId, LocationId location, List<HandedOverLine> lines,
            @Nullable String sale) implements ReservationEvent {}

    /** The promise was taken back; {@code reason} says why, in words. */
    record ReservationReleased(ReservationId reservationId, LocationId location, String reason)
            implements
            ReservationEvent {}

    /** The time of the promise was over at {@code expiresAt}. */
    record ReservationExpired(ReservationId reservationId, LocationId location, OffsetDateTime expiresAt)
            implements
            ReservationEvent {}
}
