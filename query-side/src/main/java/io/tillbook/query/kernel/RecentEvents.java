package io.tillbook.query.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events that were read lately, in blocks, so that groups of views that are about equally far read and decode each
 * event once for all of them. Holds {@value #BLOCKS} blocks of {@value #BLOCK_EVENTS} events at most.
 */
final class RecentEvents {

    static final int BLOCK_EVENTS = 512;
    static final int BLOCKS = 24;

    private final Reading reading;
    private final Map<Long, Block> blocks = new LinkedHashMap<>(2 * BLOCKS, 0.75f, true);

    /** Reads events. */
    @FunctionalInterface
    interface Reading {

        /** The events after a position up to another one, or as many of them as there are. */
        List<LoggedEvent> read(long after, long last);
    }

    RecentEvents(Reading reading) {
        this.reading = reading;
    }

    /** All events of a range. */
    List<LoggedEvent> events(EventRange range) {
        List<LoggedEvent> found = new ArrayList<>();
        for (long start = start(range.after()); start < range.last(); start += BLOCK_EVENTS) {
            for (LoggedEvent event : block(start).upTo(Math.min(range.last(), start + BLOCK_EVENTS))) {
                if (event.position() > range.after() && event.position() <= range.last()) {
                    found.add(event);
                }
            }
        }
        return found;
    }

    /** Lets go of what nobody is going to read: the blocks that end at a position or before it. */
    void forget(long position) {
        synchronized (blocks) {
            blocks.keySet().removeIf(start -> start + BLOCK_EVENTS <= position);
        }
    }

    /** How many events are held. Does not wait for those that are being read. */
    int held() {
        synchronized (blocks) {
            return blocks.values().stream().mapToInt(block -> block.events.size()).sum();
        }
    }

    private static long start(long position) {
        return position - position % BLOCK_EVENTS;
    }

    private Block block(long start) {
        synchronized (blocks) {
            Block block = blocks.computeIfAbsent(start, Block::new);
            if (blocks.size() > BLOCKS) {
                blocks.remove(blocks.keySet().iterator().next());
            }
            return block;
        }
    }

    private final class Block {

        private final long end;
        private long last;
        private volatile List<LoggedEvent> events = List.of();

        Block(long start) {
            this.end = start + BLOCK_EVENTS;
            this.last = start;
        }

        /** Events up to a position that is known to exist, and maybe more. Who comes meanwhile waits for them. */
        synchronized List<LoggedEvent> upTo(long position) {
            if (last < position) {
                List<LoggedEvent> more = new ArrayList<>(events);
                more.addAll(reading.read(last, end));
                events = List.copyOf(more);
                last = events.isEmpty() ? last : events.getLast().position();
            }
            if (last < position) {
                throw new IllegalStateException("the events up to %d end at %d".formatted(position, last));
            }
            return events;
        }
    }
}
