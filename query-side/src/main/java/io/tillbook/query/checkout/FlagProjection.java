package io.tillbook.query.checkout;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/**
 * Flags, each a document of its own.
 *
 * @param flagged the event that tells of a flag
 * @param view the document of such an event at a position
 * @param <E> the event
 */
record FlagProjection<E extends Event>(Class<E> flagged, View<E> view) implements Projection<FlagView> {

    /** What an event shows. */
    @FunctionalInterface
    interface View<E> {

        FlagView of(E event, long position);
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(flagged);
    }

    @Override
    public List<Step<FlagView>> steps(RecordedEvent recorded) {
        FlagView flag = view.of(flagged.cast(recorded.event()), recorded.position());
        return List.of(new Step<>(Long.toString(recorded.position()), _ -> flag));
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }
}
