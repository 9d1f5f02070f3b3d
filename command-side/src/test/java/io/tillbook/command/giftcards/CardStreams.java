package io.tillbook.command.giftcards;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events by stream, folded once for each state that somebody sees in them. */
final class CardStreams implements States {
    private final Map<StreamId, List<Event>> streams = new HashMap<>();
    private final Map<StreamRef<?>, Seen> seen = new HashMap<>();

    private record Seen(Object state, int events) {}

    @Override
    @SuppressWarnings("unchecked") // a state is put under a reference of its own type only
    public <S> S of(StreamRef<S> stream) {
        List<Event> events = streams.getOrDefault(stream.id(), List.of());
        Seen before = seen.get(stream);
        S state = before == null ? stream.type().initialState() : (S) before.state();
        for (Event event : events.subList(before == null ? 0 : before.events(), events.size())) {
            state = stream.type().evolve(state, event);
        }
        seen.put(stream, new Seen(state, events.size()));
        return state;
    }

    void add(NewEvent event) {
        streams.computeIfAbsent(event.stream().id(), _ -> new ArrayList<>()).add(event.event());
    }
}
