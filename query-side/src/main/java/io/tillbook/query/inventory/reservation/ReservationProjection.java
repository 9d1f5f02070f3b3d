package io.tillbook.query.inventory.reservation;

import io.tillbook.api.inventory.ReservationEvent;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.inventory.ReservationState;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reservations: what was promised, and how that ended. */
final class ReservationProjection implements Projection<ReservationView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ReservationEvent.class);
    }

    @Override
    public List<Step<ReservationView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ReservationEvent event ? List.of(step(recorded, event)) : List.of();
    }

    private static Step<ReservationView> step(RecordedEvent recorded, ReservationEvent happened) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (happened) {
            case ReservationMade event ->
                new Step<>(event.reservationId().value(), _ -> ReservationView.of(event, recorded.position(), at));
            case ReservationCommitted event ->
                end(event, view -> view.committed(event.lines(), event.sale(), at));
            case ReservationReleased event ->
                end(event, view -> view.ended(ReservationState.RELEASED, at, event.reason()));
            case ReservationExpired event -> end(event, view -> view.ended(ReservationState.EXPIRED, at, null));
        };
    }

    private static Step<ReservationView> end(ReservationEvent event, UnaryOperator<ReservationView> change) {
        return new Step<>(event.reservationId().value(), before -> change.apply(Objects.requireNonNull(before)));
    }
}
