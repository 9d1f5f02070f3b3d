package io.tillbook.query.kernel;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The events as messages of many at a time, which only say where the events are. A processor's cost for each message is
 * paid once for all of them, and those who fold the same events can share what they read.
 */
final class EventRanges implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStore store;
    private final int largest;

    /**
     * @param largest most events of a message
     */
    EventRanges(EventStore store, int largest) {
        this.store = store;
        this.largest = largest;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new RangeStream(this, token == null ? 0 : token.position().orElse(0));
    }

    /** The next events after a position, or null where there are none. */
    @Nullable
    TrackedEventMessage<?> next(long after) {
        TrackingToken head = store.createHeadToken();
        long last = Math.min(head == null ? 0 : head.position().orElse(0), after + largest);
        if (last <= after) {
            return null;
        }
        return new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(last),
                new GenericMessage<>(new EventRange(after, last)), () -> Instant.EPOCH);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return store.createTokenAt(moment);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }
}
