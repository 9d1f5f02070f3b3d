package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the events of a decision and folds each into the state of its stream. Its states include the events added so
 * far, so that the second line of a sale finds the stock that the first has left.
 */
public final class Draft implements States {
    private final States before;
    private final Map<StreamRef<?>, Object> evolved = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();

    /** A draft without events. */
    public Draft(States before) {
        this.before = before;
    }

    @Override
    @SuppressWarnings("unchecked") // a state is put under a reference of its own type only, by add
    public <S> S of(StreamRef<S> stream) {
        Object state = evolved.get(stream);
        return state == null ? before.of(stream) : (S) state;
    }

    /** Adds an event to a stream. */
    public <S> Draft add(StreamRef<S> stream, Event event) {
        evolved.put(stream, stream.type().evolve(of(stream), event));
        events.add(new NewEvent(stream, event));
        return this;
    }

    /** Adds the events of a draft that was made beside this one. */
    public Draft addAll(Draft other) {
        if (other.before.equals(before) && Collections.disjoint(evolved.keySet(), other.evolved.keySet())) {
            evolved.putAll(other.evolved);
            events.addAll(other.events);
        } else {
            other.events.forEach(event -> add(event.stream(), event.event()));
        }
        return this;
    }

    /** Adds events, each to its stream. */
    public Draft addAll(List<NewEvent> more) {
        more.forEach(event -> add(event.stream(), event.event()));
        return this;
    }

    /** Adds the events of a decision that was taken on the same states. */
    public Draft addAll(Decision decision) {
        decision.events().forEach(event -> add(event.stream(), event.event()));
        return this;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Accepts the command with the events added. */
    public Decision accepted() {
        return new Accepted(changes());
    }

    /** The events added, and the states after them. */
    Changes changes() {
        return new Changes(events, evolved);
    }
}
