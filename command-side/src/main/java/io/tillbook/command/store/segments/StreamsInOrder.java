package io.tillbook.command.store.segments;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * Watches whether the events of each stream follow each other. It remembers the end of each, and forgets all of them
 * where there are more than it is allowed.
 */
final class StreamsInOrder implements ObjLongConsumer<EventEnvelope> {
    /** The name of a stream, its end, and what a map needs for them. */
    private static final long BYTES_EACH = 256;
    private static final long SHARE_OF_MEMORY = 8;

    private final int part;
    private final int parts;
    private final long most;
    private final Map<String, Long> ends = new HashMap<>();
    private boolean complete = true;
    private long begun;

    private StreamsInOrder(int part, int parts, long most) {
        this.part = part;
        this.parts = parts;
        this.most = most;
    }

    /** How many streams there is memory for. */
    static long mostAtOnce() {
        return Math.max(1, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / BYTES_EACH);
    }

    static StreamsInOrder ofAll(long most) {
        return new StreamsInOrder(0, 1, most);
    }

    /** Of those streams only that a part is told by their names. */
    static StreamsInOrder ofPart(int part, int parts) {
        return new StreamsInOrder(part, parts, Long.MAX_VALUE);
    }

    /** Takes the next event; throws {@link EventDamaged} where it does not follow. */
    @Override
    public void accept(EventEnvelope event, long position) {
        begun += event.sequence() == 0 ? 1 : 0;
        if (!complete || Math.floorMod(event.stream().hashCode(), parts) != part) {
            return;
        }
        Long last = ends.put(event.stream(), event.sequence());
        long expected = last == null ? 0 : last + 1;
        if (event.sequence() != expected) {
            throw new EventDamaged(position, event.stream(),
                    "it is sequence %d of its stream, which goes on at %d".formatted(event.sequence(), expected), null);
        }
        if (ends.size() > most) {
            complete = false;
            ends.clear();
        }
    }

    /** Whether it has remembered all that it had to. */
    boolean isComplete() {
        return complete;
    }

    /** How many first events of streams there were, of all streams. */
    long begun() {
        return begun;
    }

    /** How many streams there were of those it watches. */
    long streams() {
        return ends.size();
    }
}
