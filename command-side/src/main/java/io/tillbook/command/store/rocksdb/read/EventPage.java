package io.tillbook.command.store.rocksdb.read;

import org.axonframework.eventhandling.TrackedDomainEventData;

import java.util.ArrayList;
import java.util.List;

/** A bounded run of events in memory. */
final class EventPage {

    private static final int EVENTS_MAX = 512;
    private static final long BYTES_MAX = 1L << 20;

    private final List<TrackedDomainEventData<byte[]>> events = new ArrayList<>();
    private long bytes;

    boolean hasRoom() {
        return events.size() < EVENTS_MAX && bytes < BYTES_MAX;
    }

    void add(TrackedDomainEventData<byte[]> event, int sizeBytes) {
        events.add(event);
        bytes += sizeBytes;
    }

    List<TrackedDomainEventData<byte[]>> events() {
        return events;
    }
}
