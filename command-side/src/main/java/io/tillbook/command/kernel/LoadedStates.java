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
 * The states that a batch of decisions has read, each read once, and the states after the decisions made so far.
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

    /** Two deciders can fold one stream into states of different types: each has to see the events of the other. */
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

    /** Takes over the states after a decision. */
    void evolve(Append append) {
        evolved.putAll(append.evolved());
        append.messages()
                .forEach(message -> added
                        .computeIfAbsent(new StreamId(message.getAggregateIdentifier()), _ -> new ArrayList<>())
                        .add(message));
    }

    /** States of the footprint's streams only: a decider that reads other streams has a bug. */
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

    /** Whether the store has nothing newer. Streams that are appended to are left out: the append checks them. */
    boolean areCurrent() {
        return loaded.entrySet()
                .stream()
                .filter(entry -> !evolved.containsKey(entry.getKey()))
                .allMatch(entry -> streams.isCurrent(entry.getKey().id(), entry.getValue()));
    }

    /** Whether all that others have read is the same here: streams only grow, so their lengths tell. */
    boolean agreeWith(LoadedStates others) {
        return others.loaded.entrySet()
                .stream()
                .allMatch(entry -> folded(entry.getKey()).nextSequence() == entry.getValue().nextSequence());
    }

    /** Puts the states after the decisions into the cache, since their events are stored now. */
    void keep() {
        evolved.keySet().forEach(stream -> streams.keep(stream, before(stream), folded(stream)));
    }

    /** The states of the streams whose snapshot is due. */
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
        return Objects.requireNonNull(loaded.get(stream), "appended to a stream whose state was not read");
    }

    /** Removes all streams that were read from the cache, so that the next attempt reads them from the store. */
    void forget() {
        loaded.keySet().forEach(streams::forget);
    }
}
