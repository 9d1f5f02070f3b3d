package io.tillbook.server.intake;

import io.tillbook.command.store.TypeRegistry;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** All events of a store in their order. */
final class EventHistory {
    private final EventStorageEngine engine;
    private final TypeRegistry types;

    EventHistory(EventStorageEngine engine, TypeRegistry types) {
        this.engine = engine;
        this.types = types;
    }

    /** The events after a position up to another one, read as they are asked for: each a line without its feed. */
    Stream<byte[]> between(long position, long head) {
        return engine.readEvents(new GlobalSequenceTrackingToken(position), false)
                .map(message -> ExportedEvent.of(message, types))
                .takeWhile(event -> event.position() <= head)
                .map(types.json()::writeValueAsBytes);
    }

    /** Position of the last event there is, 0 where there is none. */
    long head() {
        TrackingToken token = engine.createHeadToken();
        return token == null ? 0 : token.position().orElse(0);
    }
}
