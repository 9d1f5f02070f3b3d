package io.tillbook.command.kernel;

import io.tillbook.api.kernel.StreamId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The states that one attempt at a decision has looked at, each at one and the same moment throughout. */
final class LoadedStates implements States {
    private final FoldedStreams streams;
    private final Map<StreamRef<?>, Folded<?>> loaded = new HashMap<>();

    LoadedStates(FoldedStreams streams) {
        this.streams = streams;
    }

    @Override
    public <S> S of(StreamRef<S> stream) {
        return folded(stream).state();
    }

    @SuppressWarnings("unchecked") // put under the reference of its own type only
    <S> Folded<S> folded(StreamRef<S> stream) {
        return (Folded<S>) loaded.computeIfAbsent(stream, streams::get);
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
    boolean areCurrentBut(Set<StreamId> guarded) {
        return loaded.entrySet()
                .stream()
                .filter(entry -> !guarded.contains(entry.getKey().id()))
                .allMatch(entry -> streams.isCurrent(entry.getKey().id(), entry.getValue()));
    }

    /** Whether nothing was looked at. */
    boolean isEmpty() {
        return loaded.isEmpty();
    }

    /** Lets go of everything looked at, so that the next attempt reads it from the store. */
    void forget() {
        loaded.keySet().forEach(streams::forget);
    }
}
