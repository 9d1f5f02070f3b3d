package io.tillbook.query.kernel;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** What the query side asks of the store of the ledger's events. The process that has both puts the store behind it. */
public interface StoredEvents {

    /** Position of the last event that can be read, 0 where there is none. */
    long head();

    /** The events behind a position that is not beyond the head, in their order; to be closed. */
    Stream<? extends TrackedEventMessage<?>> from(long position);

    /** The events of a stream from a sequence on; none where there is no such stream. */
    DomainEventStream stream(String stream, long firstSequence);

    /** Position of an event that {@link #stream} has given. */
    long position(DomainEventMessage<?> event);
}
