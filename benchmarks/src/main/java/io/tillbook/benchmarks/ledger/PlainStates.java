package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folded streams in a map: what deciders look at where there is no store. */
public final class PlainStates implements States {
    private final Map<StreamRef<?>, Object> states = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked") // put under the reference of its own type only
    public <S> S of(StreamRef<S> stream) {
        return (S) states.getOrDefault(stream, stream.type().initialState());
    }

    /**
     * The events that a command leads to; the states stay as they are.
     *
     * @throws IllegalStateException when it is refused
     */
    public <C extends Command> List<NewEvent> decide(CommandHandling<C> handling, C command, Occurrence occurrence) {
        Decision decision = handling.decider().decide(command, occurrence, this);
        return switch (decision) {
            case Accepted accepted -> accepted.events();
            case Refused refused -> throw new IllegalStateException(refused.rejection().detail());
        };
    }

    /** The state of the event's stream after it; the states stay as they are. */
    public Object evolved(NewEvent event) {
        return evolved(event.stream(), event);
    }

    /** Takes in what has happened. */
    public void absorb(NewEvent event) {
        states.put(event.stream(), evolved(event));
    }

    private <S> S evolved(StreamRef<S> stream, NewEvent event) {
        return stream.type().evolve(of(stream), event.event());
    }
}
