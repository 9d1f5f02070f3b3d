package io.tillbook.command.store.rocksdb;

import org.axonframework.eventhandling.TrackedDomainEventData;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Walks all events in global order. A patient cursor that finds nothing at all waits a while for the first event; once
 * it has delivered something it ends at the end like any other, so its consumer regularly gets a chance to stop.
 */
final class TrackingCursor implements Supplier<EventPage> {

    private final EventReader reader;
    private final PublishedHead head;
    private final long patienceNanos;

    private volatile boolean cancelled;
    private long lastPosition;
    private boolean delivered;

    private TrackingCursor(EventReader reader, PublishedHead head, long position, long patienceNanos) {
        this.reader = reader;
        this.head = head;
        this.lastPosition = position;
        this.patienceNanos = patienceNanos;
    }

    /** Events behind {@code position}; closing the stream ends a wait. */
    static Stream<TrackedDomainEventData<byte[]>> events(EventReader reader, PublishedHead head, long position,
            long patienceNanos) {
        TrackingCursor cursor = new TrackingCursor(reader, head, position, patienceNanos);
        return PagedEvents.stream(cursor).onClose(cursor::cancel);
    }

    @Override
    public EventPage get() {
        if (!delivered && !cancelled && patienceNanos > 0) {
            head.awaitBeyond(lastPosition, patienceNanos, () -> cancelled);
        }
        EventPage page = cancelled ? new EventPage() : reader.after(lastPosition);
        lastPosition += page.events().size();
        delivered |= !page.events().isEmpty();
        return page;
    }

    private void cancel() {
        cancelled = true;
        head.wake();
    }
}
