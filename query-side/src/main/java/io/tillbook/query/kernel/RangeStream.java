package io.tillbook.query.kernel;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Ranges of events one after the other. It never waits: a pooled processor asks again by itself. */
final class RangeStream implements BlockingStream<TrackedEventMessage<?>> {

    private final EventRanges ranges;
    private long position;
    private @Nullable TrackedEventMessage<?> next;

    RangeStream(EventRanges ranges, long position) {
        this.ranges = ranges;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(find());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        return find() != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
        TrackedEventMessage<?> found = find();
        if (found == null) {
            throw new NoSuchElementException("there are no events after " + position);
        }
        position = EventLog.position(found);
        next = null;
        return found;
    }

    private @Nullable TrackedEventMessage<?> find() {
        if (next == null) {
            next = ranges.next(position);
        }
        return next;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
