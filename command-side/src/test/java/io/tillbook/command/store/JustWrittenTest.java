package io.tillbook.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.command.Capabilities;
import io.tillbook.command.store.rocksdb.ReadEvent;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.command.testing.Circumstances;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event that is read as it was handed in is the same that a later process reads from the disk. */
class JustWrittenTest {
    private static final Instant TIME = Instant.parse("2026-11-22T09:31:07.123456789Z");
    private static final Map<String, String> METADATA =
            OccurrenceMetadata.toMap(Circumstances.of(new Command() {}));

    @TempDir private Path directory;

    @Test
    void everySampleIsReadAsItWillBeReadFromTheDisk() {
        List<Object> samples = StoredFormTest.samples();
        List<ReadEvent> justWritten;
        try (RocksEventStorageEngine engine = open()) {
            engine.appendEvents(IntStream.range(0, samples.size())
                    .mapToObj(sequence -> message(sequence, samples.get(sequence)))
                    .toList());
            justWritten = ReadEvent.behind(0, engine);
        }
        assertThat(justWritten).hasSameSizeAs(samples);
        for (int index = 0; index < samples.size(); index++) {
            assertThat(justWritten.get(index).payload()).as("not decoded").isSameAs(samples.get(index));
        }
        try (RocksEventStorageEngine reopened = open()) {
            List<ReadEvent> stored = ReadEvent.behind(0, reopened);
            assertThat(stored).isEqualTo(justWritten);
            assertThat(stored.getFirst().payload()).as("decoded").isNotSameAs(samples.getFirst());
        }
    }

    private RocksEventStorageEngine open() {
        return RocksEventStorageEngine.builder(RocksStoreOptions.in(directory).withBlockCacheBytes(8L << 20))
                .serializer(new LedgerSerializer(Capabilities.all().types()))
                .build();
    }

    private static DomainEventMessage<?> message(long sequence, Object sample) {
        return new GenericDomainEventMessage<>("sample", "samples", sequence, sample, METADATA, "sample-" + sequence,
                TIME);
    }
}
