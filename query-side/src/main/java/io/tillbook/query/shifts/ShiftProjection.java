package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.ShiftEvent;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shifts by register and number. */
final class ShiftProjection implements Projection<ShiftView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ShiftEvent.class);
    }

    @Override
    public List<Step<ShiftView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ShiftEvent event
                ? List.of(new Step<>(ShiftView.key(event.location(), event.register(), event.shiftNo()),
                        before -> after(before, event)))
                : List.of();
    }

    /** Nothing happens in a shift before it is opened. */
    private static @Nullable ShiftView after(@Nullable ShiftView before, ShiftEvent event) {
        if (event instanceof ShiftOpened opened) {
            return ShiftView.of(opened);
        }
        return before == null ? null : before.after(event);
    }
}
