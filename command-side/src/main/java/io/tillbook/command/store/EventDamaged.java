package io.tillbook.command.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** A stored event differs from the written one: a changed bit, a missing entry, or an entry in the wrong place. */
public final class EventDamaged extends EventStoreException {

    private static final long serialVersionUID = 1;

    private final long position;
    private final String stream;

    /** A finding about the event at a position; the stream is {@code ?} where it cannot be read. */
    public EventDamaged(long position, String stream, String finding, @Nullable Throwable cause) {
        super("The stored event at position %d of stream '%s' is damaged: %s".formatted(position, stream, finding),
                cause);
        this.position = position;
        this.stream = stream;
    }

    /** Global position of the damaged event. */
    public long position() {
        return position;
    }

    /** The stream it belongs to, as far as that can still be told. */
    public String stream() {
        return stream;
    }
}
