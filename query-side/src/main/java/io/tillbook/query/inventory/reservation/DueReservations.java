package io.tillbook.query.inventory.reservation;

import io.tillbook.api.inventory.ReservationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Which reservations are to be ended because their time is over. */
public final class DueReservations {

    private final ReservationViews views;

    DueReservations(ReservationViews views) {
        this.views = views;
    }

    /**
     * A reservation whose time is over.
     *
     * @param expiresAt when it was
     */
    public record Due(ReservationId id, OffsetDateTime expiresAt) {}

    /** Open reservations whose time is over at a moment, at most so many, as far as the views know. */
    public List<Due> at(Instant now, int most) {
        return views.due(now.toEpochMilli(), most)
                .stream()
                .map(each -> new Due(each.view().id(), each.view().expiresAt()))
                .toList();
    }
}
