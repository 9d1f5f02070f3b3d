package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** An event that was read for several; its payload is decoded when the first of them wants it. */
final class LoggedEvent {

    private final TrackedEventMessage<?> message;
    private final long position;
    private volatile @Nullable RecordedEvent recorded;

    LoggedEvent(TrackedEventMessage<?> message) {
        this.message = message;
        this.position = EventLog.position(message);
    }

    long position() {
        return position;
    }

    /** Type of the payload, known without decoding it. */
    Class<?> type() {
        return message.getPayloadType();
    }

    /** The event; decoding it twice at the same moment does no harm. */
    RecordedEvent recorded(Function<TrackedEventMessage<?>, RecordedEvent> decoding) {
        RecordedEvent known = recorded;
        if (known == null) {
            known = decoding.apply(message);
            recorded = known;
        }
        return known;
    }
}
