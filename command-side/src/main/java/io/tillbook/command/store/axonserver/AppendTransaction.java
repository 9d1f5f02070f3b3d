package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StreamSpan;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

/**
 * The events of one append as they are sent. Sent again it is the same to the byte, so that one copy of it is stored at
 * most: each has the same sequences, and if another write takes one of them, no copy of it can be stored any more.
 */
record AppendTransaction(List<Event> events) {
    /**
     * Prepares an append.
     *
     * @param recorded the time at which an event of a time is recorded
     * @throws IllegalArgumentException when it cannot be stored, whoever else writes
     */
    static AppendTransaction of(List<? extends DomainEventMessage<?>> messages, Serializer serializer,
            UnaryOperator<Instant> recorded) {
        List<EventEnvelope> envelopes = EventEnvelope.all(messages, serializer);
        StreamSpan.of(envelopes);
        return new AppendTransaction(envelopes.stream()
                .map(envelope -> EventCodec.encode(envelope, recorded.apply(envelope.recordedAt())))
                .toList());
    }

    /** The last event: its position is that of the append. */
    Event last() {
        return events.getLast();
    }

    CompletableFuture<Confirmation> send(EventChannel channel) {
        AppendEventsTransaction transaction = channel.startAppendEventsTransaction();
        events.forEach(transaction::appendEvent);
        return transaction.commit();
    }
}
