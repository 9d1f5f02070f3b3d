package io.tillbook.query.testing;

import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.StoredEvents;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** Events in memory, with positions from 1 as the ledger's store has them. */
public final class TestEventStore implements StoredEvents, AutoCloseable {

    private final List<GenericTrackedDomainEventMessage<?>> events = new CopyOnWriteArrayList<>();

    /** Appends events, which get the next positions. */
    public synchronized void append(List<RecordedEvent> more) {
        long next = events.size() + 1L;
        events.addAll(IntStream.range(0, more.size())
                .<GenericTrackedDomainEventMessage<?>>mapToObj(index -> tracked(next + index, message(more.get(index))))
                .toList());
    }

    private static GenericTrackedDomainEventMessage<?> tracked(long position, DomainEventMessage<?> message) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), message);
    }

    private static GenericDomainEventMessage<Object> message(RecordedEvent event) {
        GenericMessage<Object> message = new GenericMessage<>(event.event(),
                MetaData.from(OccurrenceMetadata.toMap(event.occurrence())));
        return new GenericDomainEventMessage<>("test", event.stream().value(), event.sequence(), message,
                event.recordedAt());
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> from(long position) {
        return events.stream().skip(position);
    }

    @Override
    public DomainEventStream stream(String stream, long firstSequence) {
        return DomainEventStream.of(events.stream()
                .filter(event -> event.getAggregateIdentifier().equals(stream)
                        && event.getSequenceNumber() >= firstSequence));
    }

    @Override
    public long position(DomainEventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    @Override
    public void close() {
        // Memory needs no closing.
    }
}
