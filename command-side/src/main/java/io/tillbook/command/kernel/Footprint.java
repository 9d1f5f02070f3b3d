package io.tillbook.command.kernel;

import io.tillbook.api.kernel.StreamId;
import java.util.HashSet;
import java.util.Set;

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
        return new Footprint(with(reads, stream.id()), writes);
    }

    /** This, and may append to a stream. */
    public Footprint writing(StreamRef<?> stream) {
        return new Footprint(reads, with(writes, stream.id()));
    }

    /** Whether everything the other one needs is held here. */
    boolean covers(Footprint other) {
        return writes.containsAll(other.writes)
                && other.reads.stream().allMatch(stream -> reads.contains(stream) || writes.contains(stream));
    }

    boolean allowsReading(StreamId stream) {
        return reads.contains(stream) || writes.contains(stream);
    }

    private static Set<StreamId> with(Set<StreamId> streams, StreamId stream) {
        Set<StreamId> more = new HashSet<>(streams);
        more.add(stream);
        return more;
    }
}
