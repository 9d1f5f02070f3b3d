package io.tillbook.server.automation;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.List;

/** Handles the events of a subscription. */
public interface Reaction {
    /** Whether events of a type matter. */
    boolean isInterestedIn(Class<?> eventType);

    /**
     * Reacts to events that matter, in their order. It may be given the same events again, after a failure or a crash.
     */
    void to(List<RecordedEvent> events);
}
