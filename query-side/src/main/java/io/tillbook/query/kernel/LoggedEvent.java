package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event that was read for several; its payload is decoded when the first of them wants it, and what it was decoded
 * from is let go of then.
 */
final class LoggedEvent {

    private final long position;
    private final Class<?> type;
    /** The message, later what it was decoded to. */
    private volatile Object content;

    LoggedEvent(TrackedEventMessage<?> message) {
        this.position = EventLog.position(message);
        this.type = message.getPayloadType();
        this.content = message;
    }

    long position() {
        return position;
    }

    /** Type of the payload, known without decoding it. */
    Class<?> type() {
        return type;
    }

    /** The event; decoding it twice at the same moment does no harm. */
    RecordedEvent recorded(Function<TrackedEventMessage<?>, RecordedEvent> decoding) {
        Object now = content;
        if (now instanceof RecordedEvent known) {
            return known;
        }
        RecordedEvent decoded = decoding.apply((TrackedEventMessage<?>) now);
        content = decoded;
        return decoded;
    }
}
