package io.tillbook.command.store.tail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A bounded cache of the last sequences of streams: every sale checks its products and its location, which hardly ever
 * change, and appends to stocks that many other sales append to. A stream's first event is not cached, since most
 * streams have no second one. Sequences that are not cached are looked up.
 *
 * <p>
 * A look-up and the news of an append exclude each other for each stream, and the news comes after the append can be
 * read: so a cached sequence is never older than the events that readers can see.
 */
public final class StreamEnds {

    private static final int KEPT = 100_000;
    private static final long EMPTY = -1;

    private volatile Cache<String, Long> known = emptyCache();

    /** The sequence of a stream's last event. */
    public OptionalLong of(String stream, Function<String, OptionalLong> lookUp) {
        long last = known.get(stream, unknown -> lookUp.apply(unknown).orElse(EMPTY));
        return last == EMPTY ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** The sequence of a stream's last event, {@value #EMPTY} where it has none; nothing when that is not kept. */
    public OptionalLong ifKnown(String stream) {
        Long last = known.getIfPresent(stream);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** Streams have grown, for all readers to see. */
    public void advanced(Map<String, Long> ends) {
        ends.forEach((stream, last) -> {
            if (last > 0) {
                known.put(stream, last);
            } else {
                known.asMap().computeIfPresent(stream, (_, _) -> last);
            }
        });
    }

    /** Streams may have grown in an unknown way. Look-ups that are under way end in the old cache and are not kept. */
    public void forget() {
        known = emptyCache();
    }

    /** How many ends are kept, about. */
    public long kept() {
        return known.estimatedSize();
    }

    private static Cache<String, Long> emptyCache() {
        // Maintenance takes microseconds: handing it to another thread would cost more.
        return Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();
    }
}
