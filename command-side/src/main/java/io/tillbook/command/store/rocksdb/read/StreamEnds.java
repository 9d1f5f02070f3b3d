package io.tillbook.command.store.rocksdb.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Where those streams end that somebody asked for lately, or that have lately gone on: every sale asks for its products
 * and its location, of which hardly one changes in a day, and adds to stocks that many others add to. Streams that have
 * just begun are not kept, since most of them never go on. Bounded; what is not kept is looked up.
 *
 * <p>
 * A look-up and the news of an append exclude each other for each stream, and the news comes after the append can be
 * read: so an end that is kept is never older than what readers can see.
 */
public final class StreamEnds {

    private static final int KEPT = 100_000;
    private static final long EMPTY = -1;

    private volatile Cache<String, Long> known = emptyCache();

    /** The sequence of a stream's last event. */
    OptionalLong of(String stream, Function<String, OptionalLong> lookUp) {
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
        // What is due takes microseconds: handing it to another thread would cost more.
        return Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();
    }
}
