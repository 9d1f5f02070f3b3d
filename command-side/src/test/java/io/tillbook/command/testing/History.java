package io.tillbook.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Streams of events as plain lists: what deciders are tested on. It watches that they keep what they promise. */
public final class History implements EventHistory {
    private final Map<StreamId, List<Event>> streams = new HashMap<>();

    @Override
    public History add(NewEvent event) {
        streams.computeIfAbsent(event.stream().id(), _ -> new ArrayList<>()).add(event.event());
        return this;
    }

    @Override
    public <S> S of(StreamRef<S> stream) {
        S state = stream.type().initialState();
        for (Event event : events(stream.id())) {
            state = stream.type().evolve(state, event);
        }
        return state;
    }

    /** The events of a stream. */
    public List<Event> events(StreamId stream) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    /** Decides, and adds the events of the decision. */
    public <C extends Command> Decision run(Decider<C> decider, C command, Occurrence occurrence) {
        Decision decision = decide(decider, command, occurrence);
        decision.events().forEach(this::add);
        return decision;
    }

    @Override
    public Decision run(Command command, Occurrence occurrence) {
        return run(handling(command), command, occurrence);
    }

    @SuppressWarnings("unchecked") // the handling is looked up by the command's class
    private <C extends Command> Decision run(CommandHandling<?> handling, C command, Occurrence occurrence) {
        return run(((CommandHandling<C>) handling).decider(), command, occurrence);
    }

    /** How much a command is that would be accepted, of something that may be limited; nothing is kept. */
    public Optional<Stake> stake(Command command, Occurrence occurrence) {
        return stake(handling(command), command, occurrence);
    }

    @SuppressWarnings("unchecked") // the handling is looked up by the command's class
    private <C extends Command> Optional<Stake> stake(CommandHandling<?> handling, C command, Occurrence occurrence) {
        CommandHandling<C> its = (CommandHandling<C>) handling;
        Decision decision = decide(its.decider(), command, occurrence);
        assertThat(decision).isInstanceOf(Accepted.class);
        return Objects.requireNonNull(its.stakes()).of(command, (Accepted) decision, this);
    }

    /** How its capability handles a command, before anybody is asked to approve it. */
    public static CommandHandling<?> handling(Command command) {
        return Capabilities.all()
                .slices()
                .stream()
                .flatMap(slice -> slice.commands().stream())
                .filter(each -> each.command() == command.getClass())
                .findFirst()
                .orElseThrow();
    }

    /** Decides without adding anything; fails where the decider looks, writes or answers as it must not. */
    public <C extends Command> Decision decide(Decider<C> decider, C command, Occurrence occurrence) {
        Watch naming = new Watch(this);
        Footprint footprint = decider.footprint(command, naming);
        assertThat(footprint).as("a footprint named twice").isEqualTo(decider.footprint(command, this));
        assertThat(allOf(footprint)).as("streams that name the footprint belong to it").containsAll(naming.seen);

        Watch watch = new Watch(this);
        Decision decision = decider.decide(command, occurrence, watch);
        assertThat(decision).as("a decision taken twice").isEqualTo(decider.decide(command, occurrence, this));
        assertThat(allOf(footprint)).as("streams looked at are in the footprint").containsAll(watch.seen);
        assertThat(footprint.writes()).as("streams written to are in the footprint").containsAll(written(decision));
        return decision;
    }

    private static Set<StreamId> allOf(Footprint footprint) {
        Set<StreamId> all = new HashSet<>(footprint.reads());
        all.addAll(footprint.writes());
        return all;
    }

    private static List<StreamId> written(Decision decision) {
        return decision.events().stream().map(event -> event.stream().id()).toList();
    }

    /** Remembers which streams were looked at. */
    private record Watch(States states, Set<StreamId> seen) implements States {
        Watch(States states) {
            this(states, new HashSet<>());
        }

        @Override
        public <S> S of(StreamRef<S> stream) {
            seen.add(stream.id());
            return states.of(stream);
        }
    }
}
