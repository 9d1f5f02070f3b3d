package io.tillbook.command.kernel;

import io.tillbook.api.kernel.StreamId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The streams that a decision reads and may append to. They stay locked while it is taken. Immutable. */
public final class Footprint {
    private static final Footprint NONE = new Footprint(Set.of(), Set.of());

    private final Set<StreamId> reads;
    private final Set<StreamId> writes;

    /** Sets that nobody else changes: every command names its streams, so they are not copied once more. */
    private Footprint(Set<StreamId> reads, Set<StreamId> writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Nothing; a start to add to. */
    public static Footprint none() {
        return NONE;
    }

    /** All of several. */
    public static Footprint union(Collection<Footprint> several) {
        Set<StreamId> reads = new HashSet<>();
        Set<StreamId> writes = new HashSet<>();
        several.forEach(one -> {
            reads.addAll(one.reads);
            writes.addAll(one.writes);
        });
        return new Footprint(reads, writes);
    }

    /** Streams that are only read; several decisions may read them at the same time. */
    public Set<StreamId> reads() {
        return Collections.unmodifiableSet(reads);
    }

    /** Streams it may append to. */
    public Set<StreamId> writes() {
        return Collections.unmodifiableSet(writes);
    }

    /** This, and reads a stream. */
    public Footprint reading(StreamRef<?> stream) {
        return reads.contains(stream.id()) ? this : readingAll(Stream.of(stream));
    }

    /** This, and reads streams. */
    public Footprint readingAll(Stream<? extends StreamRef<?>> streams) {
        return new Footprint(with(reads, streams), writes);
    }

    /** This, and may append to a stream. */
    public Footprint writing(StreamRef<?> stream) {
        return writes.contains(stream.id()) ? this : writingAll(Stream.of(stream));
    }

    /** This, and may append to streams. */
    public Footprint writingAll(Stream<? extends StreamRef<?>> streams) {
        return new Footprint(reads, with(writes, streams));
    }

    /** Whether this allows everything that the other one needs. */
    boolean covers(Footprint other) {
        return writes.containsAll(other.writes) && other.reads.stream().allMatch(this::allowsReading);
    }

    boolean allowsReading(StreamId stream) {
        return reads.contains(stream) || writes.contains(stream);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Footprint footprint && reads.equals(footprint.reads)
                && writes.equals(footprint.writes);
    }

    @Override
    public int hashCode() {
        return 31 * reads.hashCode() + writes.hashCode();
    }

    @Override
    public String toString() {
        return "Footprint[reads=" + reads + ", writes=" + writes + "]";
    }

    private static Set<StreamId> with(Set<StreamId> streams, Stream<? extends StreamRef<?>> more) {
        Set<StreamId> all = new HashSet<>(streams);
        more.forEach(stream -> all.add(stream.id()));
        return all;
    }
}
