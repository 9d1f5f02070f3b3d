package io.tillbook.server.transfer.exports;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.RegisterId;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event as a line of the exported history; the fields are called as in the GraphQL history.
 *
 * @param position place in the order of all events, counted from 1 without gaps
 */
record ExportedEvent(long position, String stream, long sequence, String type, Instant recordedAt,
        OffsetDateTime occurredAt, Instant receivedAt, CommandId commandId, String commandType,
        @Nullable Principal actor, @Nullable EmployeeId person, @Nullable LocationId location,
        @Nullable RegisterId register,
        String correlationId, String causationId, Event payload) {
    /** The form of an event that was read from the store. */
    static ExportedEvent of(TrackedEventMessage<?> message, EventNaming naming) {
        if (!(message instanceof DomainEventMessage<?> stored) || !(message.getPayload() instanceof Event event)) {
            throw new IllegalStateException("not an event of the ledger: " + message.getPayloadType());
        }
        Occurrence occurrence = OccurrenceMetadata.fromMap(message.getMetaData());
        return new ExportedEvent(message.trackingToken().position().orElseThrow(), stored.getAggregateIdentifier(),
                stored.getSequenceNumber(), naming.nameOf(event), message.getTimestamp(), occurrence.occurredAt(),
                occurrence.receivedAt(), occurrence.commandId(), occurrence.commandType(), occurrence.actor(),
                occurrence.person(), occurrence.location(), occurrence.register(), occurrence.correlationId(),
                occurrence.causationId(),
                event);
    }
}
