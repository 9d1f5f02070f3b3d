package io.tillbook.query.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;

/** The events as the query side reads them from the event store. */
public final class EventLog {

    private final EventStore store;
    private final EventNaming naming;
    private final RecentEvents recent = new RecentEvents(this::read);
    private final Convoy others = new Convoy(Long.MAX_VALUE);
    private final Convoy readers = new Convoy(RecentEvents.BLOCKS * RecentEvents.BLOCK_EVENTS / 2);

    /** The events of a store, called by their published names. */
    public EventLog(EventStore store, EventNaming naming) {
        this.store = store;
        this.naming = naming;
    }

    /** Position of the last event; 0 where there is none. */
    public long head() {
        TrackingToken token = store.createHeadToken();
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    /** How many events that were read lately are held in memory. */
    int recentEvents() {
        return recent.held();
    }

    /** When the first event after a position was recorded; empty when that position is the last one. */
    public Optional<Instant> recordedAtAfter(long position) {
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(tokenAt(position))) {
            return events.hasNextAvailable(0, TimeUnit.MILLISECONDS)
                    ? Optional.of(events.nextAvailable().getTimestamp())
                    : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Events in the order of their positions, some at a time.
     *
     * @param position position of the last event read, whether it was wanted or not
     * @param events those of them that were wanted
     */
    public record Page(long position, List<RecordedEvent> events) {}

    /**
     * The next events after a position; {@code position} itself where there are none. They are shared with others who
     * read about there.
     *
     * @param reader who reads, and has done with everything up to the position
     * @param limit most events that are read, wanted or not
     * @param wanted tells by its type whether an event is wanted; the payload of others is not read
     */
    public Page page(String reader, long position, int limit, Predicate<Class<?>> wanted) {
        others.reached(reader, position);
        long last = Math.min(head(), position + limit);
        return last <= position
                ? new Page(position, List.of())
                : new Page(last, events(new EventRange(position, last), wanted));
    }

    /** Events of one stream in their order, beginning at a sequence; none when there is no such stream. */
    public Stream<RecordedEvent> stream(StreamId stream, long firstSequence) {
        // Reading from a sequence leaves snapshots out.
        Occurrences occurrences = new Occurrences();
        return store.readEvents(stream.value(), firstSequence).asStream().map(event -> recorded(event, occurrences));
    }

    /** All events in the order of their positions, so many at a time at most. */
    StreamableMessageSource<TrackedEventMessage<?>> ranges(int largest) {
        return new EventRanges(store, largest);
    }

    /** Notes how far one of those is who read {@link #events}; what all have read is let go of. */
    void reached(String reader, long position) {
        readers.reached(reader, position);
        recent.forget(Math.min(readers.last(), others.last()));
    }

    /** Waits a little where other readers of {@link #events} are far behind, before a range is read. */
    void awaitOthers(EventRange range) {
        readers.awaitOthers(range.after());
    }

    /**
     * Events of a range that is known to exist.
     *
     * @param wanted tells by its type whether an event is wanted; the payload of others is not read
     */
    List<RecordedEvent> events(EventRange range, Predicate<Class<?>> wanted) {
        Map<Class<?>, Boolean> known = new HashMap<>();
        Occurrences occurrences = new Occurrences();
        Function<TrackedEventMessage<?>, RecordedEvent> decoding = message -> recorded(message, occurrences);
        List<RecordedEvent> found = new ArrayList<>();
        for (LoggedEvent event : recent.events(range)) {
            if (known.computeIfAbsent(event.type(), wanted::test)) {
                found.add(event.recorded(decoding));
            }
        }
        return found;
    }

    private List<LoggedEvent> read(long after, long last) {
        List<LoggedEvent> found = new ArrayList<>();
        long end = Math.min(last, head());
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(tokenAt(after))) {
            // What is there already comes at once, or when the store has looked again.
            for (long position = after; position < end && events.hasNextAvailable(1, TimeUnit.SECONDS);) {
                LoggedEvent event = new LoggedEvent(events.nextAvailable());
                position = event.position();
                found.add(event);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private RecordedEvent recorded(EventMessage<?> message, Occurrences occurrences) {
        if (!(message instanceof DomainEventMessage<?> event) || !(event.getPayload() instanceof Event fact)) {
            throw new IllegalStateException("not an event of the ledger: " + message.getPayloadType());
        }
        return new RecordedEvent(position(message), new StreamId(event.getAggregateIdentifier()),
                event.getSequenceNumber(), event.getTimestamp(), naming.nameOf(fact),
                occurrences.of(event.getMetaData()), fact);
    }

    static long position(EventMessage<?> message) {
        OptionalLong position = message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position()
                : OptionalLong.empty();
        return position.orElseThrow(() -> new IllegalStateException("the event store gives no positions"));
    }

    private static TrackingToken tokenAt(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
