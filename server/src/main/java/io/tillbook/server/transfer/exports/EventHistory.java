package io.tillbook.server.transfer.exports;

import io.tillbook.api.kernel.EventNaming;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** All events of a store in their order. */
public final class EventHistory {
    /** A header that tells the receiver which event is the last one, so that nothing can be cut off unnoticed. */
    public static final String HEAD_POSITION = "X-Head-Position";

    private final EventStorageEngine engine;
    private final EventNaming naming;

    /** @param naming tells the published names of events */
    public EventHistory(EventStorageEngine engine, EventNaming naming) {
        this.engine = engine;
        this.naming = naming;
    }

    /** The events after a position up to another one, read as they are asked for. */
    public Stream<ExportedEvent> between(long position, long head) {
        return engine.readEvents(new GlobalSequenceTrackingToken(position), false)
                .map(message -> ExportedEvent.of(message, naming))
                .takeWhile(event -> event.position() <= head);
    }

    /** Position of the last event there is, 0 where there is none. */
    public long head() {
        TrackingToken token = engine.createHeadToken();
        return token == null ? 0 : token.position().orElse(0);
    }
}
