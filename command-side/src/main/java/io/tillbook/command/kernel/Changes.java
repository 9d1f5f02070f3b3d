package io.tillbook.command.kernel;

import io.tillbook.command.kernel.Decision.NewEvent;
import java.util.List;
import java.util.Map;

/**
 * The events that a decision appends, and the states of their streams after them.
 *
 * @param events the events in their order
 * @param states the state after the last event, for each stream appended to
 */
public record Changes(List<NewEvent> events, Map<StreamRef<?>, Object> states) {
    private static final Changes NONE = new Changes(List.of(), Map.of());

    /** Takes a copy. */
    public Changes {
        events = List.copyOf(events);
        states = Map.copyOf(states);
    }

    /** No event. */
    static Changes none() {
        return NONE;
    }
}
