package io.tillbook.command.store;

import static io.tillbook.command.store.Facts.fact;
import static io.tillbook.command.store.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history is the same wherever it is copied to. */
class HistoryCopyTest {
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer(Facts.TYPES);

    @TempDir private Path directory;
    private LedgerStore source;
    private LedgerStore target;

    @BeforeEach
    void open() {
        source = open("source");
        target = open("target");
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    private LedgerStore open(String name) {
        return new RocksLedgerStore(RocksEventStorageEngine
                .builder(RocksStoreOptions.in(directory.resolve(name)).withBlockCacheBytes(8L << 20))
                .serializer(SERIALIZER)
                .build());
    }

    @Test
    void eachEventIsTheSameAtTheSamePosition() {
        source.restore(List.of(fact("a", 0, Facts.NOON.plusSeconds(1)), fact("b", 0, Facts.NOON)));
        List<Object> samples = StoredFormTest.samples();
        for (int index = 0; index < samples.size(); index++) {
            source.append(List.of(Facts.message("samples", index, samples.get(index), Instant.now())));
        }

        assertThat(new HistoryCopy(source, target, _ -> {}).copy()).isEqualTo(samples.size() + 2L);
        assertThat(stored(target)).isEqualTo(stored(source));
    }

    @Test
    void aCopyThatWasInterruptedGoesOn() {
        source.append(facts("a", 0, 999));
        new HistoryCopy(source, target, _ -> {}).copy();
        source.append(facts("b", 0, 499));

        assertThat(new HistoryCopy(source, target, _ -> {}).copy()).isEqualTo(1_500);
        assertThat(stored(target)).isEqualTo(stored(source));
    }

    @Test
    void aStoreThatHasSomethingElseIsLeftAlone() {
        source.append(facts("a", 0, 9));
        target.append(facts("a", 0, 4));

        assertThatIllegalArgumentException().isThrownBy(() -> new HistoryCopy(source, target, _ -> {}).copy());
        assertThat(target.head()).isEqualTo(5);
    }

    @Test
    void whoWritesToTheTargetMeanwhileIsFoundOut() {
        source.append(facts("a", 0, 499));
        AtomicLong own = new AtomicLong();
        HistoryCopy copy = new HistoryCopy(source, target,
                _ -> target.append(List.of(fact("own", own.getAndIncrement()))));

        assertThatIllegalStateException().isThrownBy(copy::copy).withMessageContaining("somebody else writes");
        assertThat(own).hasValue(1);
    }

    /** All that stands in a store, as the bytes that stand there. */
    static List<String> stored(LedgerStore store) {
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(0)) {
            return events.map(HistoryCopyTest::stored).toList();
        }
    }

    private static String stored(TrackedEventMessage<?> tracked) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) tracked;
        return String.join("|", tracked.trackingToken().toString(), event.getType(), event.getAggregateIdentifier(),
                Long.toString(event.getSequenceNumber()), event.getIdentifier(), event.getTimestamp().toString(),
                content(event));
    }

    /** Payload and metadata, as the bytes that stand in a store. */
    static String content(DomainEventMessage<?> event) {
        return text(event.serializePayload(SERIALIZER, byte[].class).getData()) + "|"
                + text(event.serializeMetaData(SERIALIZER, byte[].class).getData());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
