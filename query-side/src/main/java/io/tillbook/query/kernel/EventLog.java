package io.tillbook.query.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.kernel.EventBatch.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The events as the query side reads them from the event store. */
public final class EventLog {

    private final StoredEvents store;
    private final EventNaming naming;

    /** The events of a store, called by their published names. */
    public EventLog(StoredEvents store, EventNaming naming) {
        this.store = store;
        this.naming = naming;
    }

    /** Position of the last event; 0 where there is none. */
    public long head() {
        return store.head();
    }

    /** When the first event after a position was recorded; empty when that position is the last one. */
    public Optional<Instant> recordedAtAfter(long position) {
        if (position >= head()) {
            return Optional.empty();
        }
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(position)) {
            return events.findFirst().map(EventMessage::getTimestamp);
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
     * The next events after a position; {@code position} itself where there are none.
     *
     * @param limit most events that are read, wanted or not
     * @param wanted tells by its type whether an event is wanted; the payload of others is not read
     */
    public Page page(long position, int limit, Predicate<Class<?>> wanted) {
        EventBatch batch = batch(position, limit, wanted);
        for (Unreadable unreadable : batch.unreadable()) {
            throw unreadable.failure();
        }
        return new Page(batch.last(), batch.events());
    }

    /** Events of one stream in their order, beginning at a sequence; none when there is no such stream. */
    public Stream<RecordedEvent> stream(StreamId stream, long firstSequence) {
        Occurrences occurrences = new Occurrences();
        return store.stream(stream.value(), firstSequence)
                .asStream()
                .map(event -> recorded(event, store.position(event), occurrences));
    }

    /** The same for those who go on with what can be read. */
    EventBatch batch(long after, int limit, Predicate<Class<?>> wanted) {
        Map<Class<?>, Boolean> known = new HashMap<>();
        Occurrences occurrences = new Occurrences();
        List<RecordedEvent> found = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        long position = after;
        long end = Math.min(head(), after + limit);
        if (position >= end) {
            return new EventBatch(after, after, found, unreadable);
        }
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(after)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            while (position < end && each.hasNext()) {
                TrackedEventMessage<?> message = each.next();
                position = position(message);
                if (known.computeIfAbsent(message.getPayloadType(), wanted::test)) {
                    decode(message, occurrences, found, unreadable);
                }
            }
        }
        return new EventBatch(after, position, found, unreadable);
    }

    private void decode(TrackedEventMessage<?> message, Occurrences occurrences, List<RecordedEvent> found,
            List<Unreadable> unreadable) {
        try {
            found.add(recorded(message, position(message), occurrences));
        } catch (RuntimeException failure) {
            unreadable.add(new Unreadable(position(message), message.getPayloadType(), failure));
        }
    }

    private RecordedEvent recorded(EventMessage<?> message, long position, Occurrences occurrences) {
        if (!(message instanceof DomainEventMessage<?> event) || !(event.getPayload() instanceof Event fact)) {
            throw new IllegalStateException("not an event of the ledger: " + message.getPayloadType());
        }
        return new RecordedEvent(position, new StreamId(event.getAggregateIdentifier()),
                event.getSequenceNumber(), event.getTimestamp(), naming.nameOf(fact),
                occurrences.of(event.getMetaData()), fact);
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }
}
