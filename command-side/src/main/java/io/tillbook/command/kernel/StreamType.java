package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of stream and how its events fold into a state. Immutable; each slice holds its own as a constant, and a
 * constant is equal to itself only.
 *
 * @param <S> the state: an immutable value
 */
public final class StreamType<S> {
    /** Of a name: as many characters as most of them have, so that one need not be copied as it grows. */
    private static final int USUAL_LENGTH = 64;

    private final String kind;
    private final S initialState;
    private final List<Evolution<S, ?>> evolutions;
    private final @Nullable Snapshots<S> snapshots;

    private record Evolution<S, E extends Event>(Class<E> contract, BiFunction<S, E, S> evolve) {
        S apply(S state, Event event) {
            return contract.isInstance(event) ? evolve.apply(state, contract.cast(event)) : state;
        }
    }

    private record Snapshots<S>(int every, Class<S> state) {}

    private StreamType(String kind, S initialState, List<Evolution<S, ?>> evolutions,
            @Nullable Snapshots<S> snapshots) {
        this.kind = kind;
        this.initialState = initialState;
        this.evolutions = evolutions;
        this.snapshots = snapshots;
    }

    /** A kind of stream whose state before any event is {@code initialState}. */
    public static <S> StreamType<S> of(String kind, S initialState) {
        return new StreamType<>(kind, initialState, List.of(), null);
    }

    /** The same, folding the events of a contract too; events of other contracts leave the state as it is. */
    public <E extends Event> StreamType<S> on(Class<E> contract, BiFunction<S, E, S> evolve) {
        List<Evolution<S, ?>> more = Stream.concat(evolutions.stream(), Stream.of(new Evolution<>(contract, evolve)))
                .toList();
        return new StreamType<>(kind, initialState, more, snapshots);
    }

    /**
     * The same, with its state kept as a snapshot after each so many events: for streams that never end.
     *
     * @param state what a snapshot has to be to be read back; others are passed over
     */
    public StreamType<S> snapshotEvery(int events, Class<S> state) {
        return new StreamType<>(kind, initialState, evolutions, new Snapshots<>(events, state));
    }

    /** The stream of this kind that belongs to the ids. */
    public StreamRef<S> at(Id... ids) {
        StringBuilder name = new StringBuilder(USUAL_LENGTH).append(kind);
        char separator = '-';
        for (Id id : ids) {
            name.append(separator).append(id.value());
            separator = '/';
        }
        return new StreamRef<>(this, new StreamId(name.toString()));
    }

    /** The first part of the streams' names. */
    public String kind() {
        return kind;
    }

    /** The state before any event. */
    public S initialState() {
        return initialState;
    }

    /** The state after one more event. */
    public S evolve(S state, Event event) {
        S evolved = state;
        for (Evolution<S, ?> evolution : evolutions) {
            evolved = evolution.apply(evolved, event);
        }
        return evolved;
    }

    boolean hasSnapshots() {
        return snapshots != null;
    }

    boolean isSnapshotDue(long sequenceBefore, long sequenceAfter) {
        return snapshots != null && sequenceBefore / snapshots.every() != sequenceAfter / snapshots.every();
    }

    /** The state that a snapshot holds, unless it holds something else: a state of another version, or an event. */
    Optional<S> fromSnapshot(Object payload) {
        return Optional.ofNullable(snapshots)
                .map(Snapshots::state)
                .filter(state -> state.isInstance(payload))
                .map(state -> state.cast(payload));
    }
}
