package io.tillbook.command.store;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventRef;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.RecordedOutcome;
import io.tillbook.command.testing.Circumstances;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events for tests of stores, of types that the ledger has. */
final class Facts {
    static final TypeRegistry TYPES = Capabilities.all().types();
    /** Times are kept to the nanosecond. */
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final Map<String, String> METADATA = OccurrenceMetadata.toMap(Circumstances.of(new Command() {}));
    private static final Fingerprint NOTHING_SENT = new Fingerprint(new TreeMap<>());

    private Facts() {}

    static DomainEventMessage<?> fact(String stream, long sequence) {
        return fact(stream, sequence, Instant.now());
    }

    static DomainEventMessage<?> fact(String stream, long sequence, Instant at) {
        return message(stream, sequence, new BarcodeAssigned(new Barcode("6900000000001"), new Sku("S" + sequence)),
                at);
    }

    /** Sequences {@code first} to {@code last} of a stream. */
    static List<DomainEventMessage<?>> facts(String stream, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<DomainEventMessage<?>>mapToObj(sequence -> fact(stream, sequence))
                .toList();
    }

    static DomainEventMessage<?> outcome(CommandId command, CommandOutcome outcome) {
        return message(RecordedOutcome.stream(command), 0, outcome, Instant.now());
    }

    static CommandOutcome accepted(String stream) {
        return new CommandAccepted(NOTHING_SENT, List.of(new EventRef("catalog.BarcodeAssigned", stream, 0)));
    }

    /** An event whose stored form has so many bytes. */
    static Event ofSize(int bytes) {
        int empty = TYPES.json().writeValueAsBytes(accepted("")).length;
        return accepted("x".repeat(bytes - empty));
    }

    static DomainEventMessage<?> message(String stream, long sequence, Object payload, Instant at) {
        return new GenericDomainEventMessage<>("fact", stream, sequence, payload, METADATA,
                UUID.randomUUID().toString(), at);
    }

    /** The same event under another identifier. */
    static DomainEventMessage<?> withIdentifier(DomainEventMessage<?> event, String identifier) {
        return new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(),
                event.getSequenceNumber(), event.getPayload(), event.getMetaData(), identifier, event.getTimestamp());
    }
}
