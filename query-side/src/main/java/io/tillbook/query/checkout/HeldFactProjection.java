package io.tillbook.query.checkout;

import io.tillbook.api.held.FactState;
import io.tillbook.api.held.HeldEvent;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Held facts: what could not be booked, and what became of it. */
final class HeldFactProjection implements Projection<HeldFactView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(HeldEvent.class);
    }

    @Override
    public List<Step<HeldFactView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof HeldEvent event ? List.of(step(recorded, event)) : List.of();
    }

    private static Step<HeldFactView> step(RecordedEvent recorded, HeldEvent happened) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (happened) {
            case FactHeld event ->
                new Step<>(event.fact().value(), _ -> HeldFactView.of(event, recorded.position()));
            case FactReleased event -> end(event, view -> view.ended(FactState.RELEASED, at, event.reason()));
            case FactDropped event -> end(event, view -> view.ended(FactState.DROPPED, at, event.reason()));
        };
    }

    private static Step<HeldFactView> end(HeldEvent event, UnaryOperator<HeldFactView> change) {
        return new Step<>(event.fact().value(), before -> change.apply(Objects.requireNonNull(before)));
    }
}
