package io.tillbook.command.testing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.TypeRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Events by stream, folded once for each state that somebody sees in them: for random histories of which there are
 * thousands. It watches nobody, as {@link History} does, and can be started anew from what a store would have.
 */
public final class QuickHistory implements EventHistory {
    private static final TypeRegistry TYPES = Capabilities.all().types();
    private static final LedgerSerializer STORED = new LedgerSerializer(TYPES);
    private static final Map<Class<?>, CommandHandling<?>> HANDLINGS = new ConcurrentHashMap<>();

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

    @Override
    public QuickHistory add(NewEvent event) {
        streams.computeIfAbsent(event.stream().id(), _ -> new ArrayList<>()).add(event.event());
        return this;
    }

    @Override
    public Decision run(Command command, Occurrence occurrence) {
        return decided(HANDLINGS.computeIfAbsent(command.getClass(), _ -> History.handling(command)), command,
                occurrence);
    }

    @SuppressWarnings("unchecked") // the handling is looked up by the command's class
    private <C extends Command> Decision decided(CommandHandling<?> handling, C command, Occurrence occurrence) {
        Decision decision = ((CommandHandling<C>) handling).decider().decide(command, occurrence, this);
        decision.events().forEach(this::add);
        return decision;
    }

    /** Goes on from the stored form of all events, and knows nothing else. */
    public void restart() {
        readAnew();
        seen.clear();
    }

    /** The same, where there are snapshots of all states of which there can be any. */
    public void restartFromSnapshots() {
        readAnew();
        seen.keySet().removeIf(stream -> TYPES.of(stream.type().initialState().getClass()).isEmpty());
        seen.replaceAll((_, known) -> new Seen(reread(known.state()), known.events()));
    }

    private void readAnew() {
        streams.replaceAll((_, events) -> events.stream()
                .map(event -> (Event) reread(event))
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    private static Object reread(Object stored) {
        return STORED.deserialize(STORED.serialize(stored, byte[].class));
    }
}
