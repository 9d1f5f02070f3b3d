package io.tillbook.command.store.rocksdb;

import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.rocksdb.append.AppendRequest;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Test events and stores. */
public final class Notes {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private Notes() {}

    public static DomainEventMessage<String> note(String stream, long sequence) {
        return note(stream, sequence, stream + "#" + sequence);
    }

    public static DomainEventMessage<String> note(String stream, long sequence, String text) {
        return note(stream, sequence, text, NOON);
    }

    public static DomainEventMessage<String> note(String stream, long sequence, String text, Instant at) {
        return new GenericDomainEventMessage<>("note", stream, sequence, text, Map.of("actor", "tester"),
                UUID.randomUUID().toString(), at);
    }

    /** Sequences {@code first} to {@code last} of the stream. */
    public static List<DomainEventMessage<String>> notes(String stream, long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(sequence -> note(stream, sequence)).toList();
    }

    public static EventEnvelope envelope(String stream, long sequence) {
        return EventEnvelope.of(note(stream, sequence), new PlainTextSerializer());
    }

    public static AppendRequest request(DomainEventMessage<?>... notes) {
        return AppendRequest.of(List.of(notes), new PlainTextSerializer());
    }

    /** Small and impatient, so that tests are quick. */
    public static RocksStoreOptions options(Path directory) {
        return RocksStoreOptions.in(directory)
                .withBlockCacheBytes(8L << 20)
                .withTailWait(Duration.ofMillis(100))
                .withRecoveryInterval(Duration.ofMillis(20));
    }

    public static RocksEventStorageEngineBuilder engine(Path directory) {
        return RocksEventStorageEngine.builder(options(directory)).serializer(new PlainTextSerializer());
    }

    public static RocksEventStorageEngine open(Path directory) {
        return engine(directory).build();
    }

    public static List<String> texts(EventStorageEngine engine, String stream) {
        return engine.readEvents(stream).asStream().map(event -> (String) event.getPayload()).toList();
    }

    public static List<? extends TrackedEventMessage<?>> all(EventStorageEngine engine) {
        try (var events = engine.readEvents(null, false)) {
            return events.toList();
        }
    }

    public static long position(TrackingToken token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }
}
