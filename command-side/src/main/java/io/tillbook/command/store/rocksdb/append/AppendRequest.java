package io.tillbook.command.store.rocksdb.append;

import io.tillbook.command.store.EventSize;
import io.tillbook.command.store.rocksdb.files.EventEnvelope;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** One caller's events, stored all or none, and the place where it waits for the outcome. */
public final class AppendRequest {

    private final List<StreamSpan> spans;
    private final List<PreparedEvent> events;
    private final long bytes;
    private final CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();

    private AppendRequest(List<StreamSpan> spans, List<PreparedEvent> events) {
        this.spans = spans;
        this.events = events;
        this.bytes = events.stream().mapToLong(PreparedEvent::bytes).sum();
    }

    /** Serializes, in the caller's thread, so that the writer only has to write. */
    public static AppendRequest of(List<? extends EventMessage<?>> messages, Serializer serializer) {
        List<EventEnvelope> envelopes = new ArrayList<>(messages.size());
        List<PreparedEvent> events = new ArrayList<>(messages.size());
        IdentityHashMap<MetaData, SerializedObject<byte[]>> metadata = new IdentityHashMap<>();
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> event = eventOfStream(message);
            EventEnvelope envelope = envelope(event, metadata, serializer);
            EventSize.check(event, envelope.payload().getData());
            envelopes.add(envelope);
            events.add(new PreparedEvent(event, envelope));
        }
        return new AppendRequest(StreamSpan.of(envelopes), events);
    }

    /** The events of one command have the same metadata. */
    private static EventEnvelope envelope(DomainEventMessage<?> event,
            IdentityHashMap<MetaData, SerializedObject<byte[]>> metadata,
            Serializer serializer) {
        return EventEnvelope.of(event, metadata.computeIfAbsent(event.getMetaData(),
                _ -> event.serializeMetaData(serializer, byte[].class)), serializer);
    }

    private static DomainEventMessage<?> eventOfStream(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getType() != null) {
            return event;
        }
        throw new IllegalArgumentException("Only events of a stream can be stored, and event %s (%s) names none"
                .formatted(message.getIdentifier(), message.getPayloadType().getName()));
    }

    List<StreamSpan> spans() {
        return spans;
    }

    List<PreparedEvent> events() {
        return events;
    }

    long bytes() {
        return bytes;
    }

    void complete(AppendOutcome result) {
        outcome.complete(result);
    }

    /** Waits and ignores interrupts: the caller must learn whether its events were stored. */
    AppendOutcome await() {
        return outcome.join();
    }
}
