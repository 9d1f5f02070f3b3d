package io.tillbook.command.kernel;

import io.tillbook.api.kernel.StreamId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The streams that a decision rests on. Nobody else writes to any of them while it is taken.
 *
 * @param reads streams it only looks at; several decisions may do so at once
 * @param writes streams it may append to
 */
public record Footprint(Set<StreamId> reads, Set<StreamId> writes) {
    /** Takes copies. */
    public Footprint {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    /** Nothing; a start to add to. */
    public static Footprint none() {
        return new Footprint(Set.of(), Set.of());
    }

    /** This, and looks at a stream. */
    public Footprint reading(StreamRef<?> stream) {
        return readingAll(Stream.of(stream));
    }

    /** This, and looks at streams. */
    public Footprint readingAll(Stream<? extends StreamRef<?>> streams) {
        return new Footprint(with(reads, streams), writes);
    }

    /** This, and may append to a stream. */
    public Footprint writing(StreamRef<?> stream) {
        return writingAll(Stream.of(stream));
    }

    /** This, and may append to streams. */
    public Footprint writingAll(Stream<? extends StreamRef<?>> streams) {
        return new Footprint(reads, with(writes, streams));
    }

    /** Whether everything the other one needs is held here. */
    boolean covers(Footprint other) {
        return writes.containsAll(other.writes) && other.reads.stream().allMatch(this::allowsReading);
    }

    boolean allowsReading(StreamId stream) {
        return reads.contains(stream) || writes.contains(stream);
    }

    private static Set<StreamId> with(Set<StreamId> streams, Stream<? extends StreamRef<?>> more) {
        Set<StreamId> all = new HashSet<>(streams);
        more.forEach(stream -> all.add(stream.id()));
        return all;
    }
}
