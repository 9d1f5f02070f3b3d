package io.tillbook.server.transfer.exports;

import io.tillbook.command.store.TypeRegistry;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** All events of a store in their order. */
public final class EventHistory {
    /** A header that tells the receiver which event is the last one, so that nothing can be cut off unnoticed. */
    public static final String HEAD_POSITION = "X-Head-Position";

    private final EventStorageEngine engine;
    private final TypeRegistry types;

    /** @param types tell the published names of events */
    public EventHistory(EventStorageEngine engine, TypeRegistry types) {
        this.engine = engine;
        this.types = types;
    }

    /** The events after a position up to another one, read as they are asked for: each a line without its feed. */
    public Stream<byte[]> between(long position, long head) {
        return engine.readEvents(new GlobalSequenceTrackingToken(position), false)
                .map(message -> ExportedEvent.of(message, types))
                .takeWhile(event -> event.position() <= head)
                .map(types.json()::writeValueAsBytes);
    }

    /** Position of the last event there is, 0 where there is none. */
    public long head() {
        TrackingToken token = engine.createHeadToken();
        return token == null ? 0 : token.position().orElse(0);
    }
}
