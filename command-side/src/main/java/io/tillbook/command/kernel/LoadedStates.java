package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The states that one attempt at decisions has looked at, each at one and the same moment throughout, and what the
 * decisions have made of them so far.
 */
final class LoadedStates implements States {
    private final FoldedStreams streams;
    private final Map<StreamRef<?>, Folded<?>> loaded = new HashMap<>();
    private final Map<StreamRef<?>, Folded<?>> evolved = new HashMap<>();
    private final Map<StreamId, List<DomainEventMessage<?>>> added = new HashMap<>();

    LoadedStates(FoldedStreams streams) {
        this.streams = streams;
    }

    @Override
    public <S> S of(StreamRef<S> stream) {
        return folded(stream).state();
    }

    @SuppressWarnings("unchecked") // put under the reference of its own type only
    <S> Folded<S> folded(StreamRef<S> stream) {
        Folded<?> known = evolved.get(stream);
        return withAdded(stream,
                (Folded<S>) (known == null ? loaded.computeIfAbsent(stream, streams::get) : known));
    }

    /** One stream can be folded into states of several types, and who added to it may have known another one. */
    private <S> Folded<S> withAdded(StreamRef<S> stream, Folded<S> known) {
        List<DomainEventMessage<?>> messages = added.getOrDefault(stream.id(), List.of());
        Folded<S> folded = known;
        for (int next = next(messages, known); next < messages.size(); next++) {
            S state = stream.type().evolve(folded.state(), (Event) messages.get(next).getPayload());
            folded = new Folded<>(state, folded.nextSequence() + 1);
        }
        return folded;
    }

    private static int next(List<DomainEventMessage<?>> messages, Folded<?> known) {
        return messages.isEmpty() ? 0 : (int) (known.nextSequence() - messages.getFirst().getSequenceNumber());
    }

    /** From now on shows what a decision has made of them. */
    void evolve(Append append) {
        evolved.putAll(append.evolved());
        append.messages()
                .forEach(message -> added
                        .computeIfAbsent(new StreamId(message.getAggregateIdentifier()), _ -> new ArrayList<>())
                        .add(message));
    }

    /** States of the footprint's streams only: a decision that looks elsewhere is a mistake of its decider. */
    States within(Footprint footprint) {
        return new States() {
            @Override
            public <S> S of(StreamRef<S> stream) {
                if (!footprint.allowsReading(stream.id())) {
                    throw new IllegalStateException("the footprint does not name " + stream.id());
                }
                return LoadedStates.this.of(stream);
            }
        };
    }

    /** Whether the store has nothing newer, streams aside that are about to be appended to and so guard themselves. */
    boolean areCurrent() {
        return loaded.entrySet()
                .stream()
                .filter(entry -> !evolved.containsKey(entry.getKey()))
                .allMatch(entry -> streams.isCurrent(entry.getKey().id(), entry.getValue()));
    }

    /** Whether nothing was looked at. */
    boolean isEmpty() {
        return loaded.isEmpty();
    }

    /** What was appended to is in the store now. */
    void keep() {
        evolved.keySet().forEach(stream -> streams.keep(stream, before(stream), folded(stream)));
    }

    /** Those whose snapshot is due, as they are now. */
    Map<StreamRef<?>, Folded<?>> dueForSnapshot() {
        Map<StreamRef<?>, Folded<?>> due = new HashMap<>();
        evolved.keySet().forEach(stream -> {
            Folded<?> after = folded(stream);
            if (stream.type().isSnapshotDue(before(stream).nextSequence(), after.nextSequence())) {
                due.put(stream, after);
            }
        });
        return due;
    }

    private Folded<?> before(StreamRef<?> stream) {
        return Objects.requireNonNull(loaded.get(stream), "appended to without having been looked at");
    }

    /** Lets go of everything looked at, so that the next attempt reads it from the store. */
    void forget() {
        loaded.keySet().forEach(streams::forget);
    }
}
