package io.tillbook.command.store.rocksdb.read;

import org.axonframework.eventhandling.TrackedDomainEventData;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Walks one stream to its present end, without a further look into the database once a page came back with room left.
 */
public final class StreamCursor implements Supplier<EventPage> {

    private final EventReader reader;
    private final String stream;
    private long nextSequence;
    private boolean ended;

    private StreamCursor(EventReader reader, String stream, long first) {
        this.reader = reader;
        this.stream = stream;
        this.nextSequence = first;
    }

    /** The events of a stream from a sequence on. */
    public static Stream<TrackedDomainEventData<byte[]>> events(EventReader reader, String stream, long first) {
        return PagedEvents.stream(new StreamCursor(reader, stream, first));
    }

    @Override
    public EventPage get() {
        if (ended) {
            return new EventPage();
        }
        EventPage page = reader.ofStream(stream, nextSequence);
        nextSequence += page.events().size();
        ended = page.hasRoom();
        return page;
    }
}
