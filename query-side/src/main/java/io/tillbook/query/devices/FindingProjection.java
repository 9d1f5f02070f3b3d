package io.tillbook.query.devices;

import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** What was found in journals, each by itself. */
final class FindingProjection implements Projection<FindingView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(JournalFound.class);
    }

    @Override
    public List<Step<FindingView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof JournalFound found
                ? List.of(new Step<>(Long.toString(recorded.position()), _ -> FindingView.of(recorded, found)))
                : List.of();
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }
}
