package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.NOON;
import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StreamSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random appends, reads and restarts, each answer compared with a model that is a plain list. */
class RandomAppendsTest {

    private static final int STEPS = 700;
    private static final int STREAMS = 6;

    @TempDir private Path directory;

    private final List<DomainEventMessage<String>> model = new ArrayList<>();
    private RocksEventStorageEngine engine;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 88})
    void behavesLikeTheModel(long seed) {
        Random random = new Random(seed);
        engine = Notes.open(directory);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(20)) {
                case 0 -> compareStream(stream(random), random.nextInt(40));
                case 1 -> compareTail(random.nextInt(model.size() + 1));
                case 2 -> compareMoment(NOON.plusSeconds(random.nextInt(STEPS)));
                case 3 -> reopenSometimes(random);
                default -> append(randomAppend(random, step));
            }
        }
        compareTail(0);
        engine.close();
        assertThat(model).as("appends that were accepted").hasSizeGreaterThan(STEPS / 3);
    }

    /** Mostly fitting sequences, some too early or too late by one. */
    private List<DomainEventMessage<String>> randomAppend(Random random, int step) {
        List<DomainEventMessage<String>> events = new ArrayList<>();
        int streams = 1 + random.nextInt(3);
        int firstStream = random.nextInt(STREAMS);
        Instant claimed = NOON.plusSeconds(step - random.nextInt(30));
        for (int i = 0; i < streams; i++) {
            String stream = "stream-" + (firstStream + i) % STREAMS;
            int error = random.nextInt(12) - 1;
            long next = Math.max(0, end(stream) + (error > 1 ? 0 : error));
            int count = 1 + random.nextInt(3);
            for (int event = 0; event < count; event++) {
                events.add(note(stream, next + event, "x".repeat(random.nextInt(2000)) + step, claimed));
            }
        }
        return events;
    }

    private void append(List<DomainEventMessage<String>> events) {
        boolean fits = StreamSpan.of(events.stream()
                .map(event -> EventEnvelope.of(event, new PlainTextSerializer()))
                .toList())
                .stream()
                .allMatch(span -> span.first() == end(span.stream()));
        Throwable refusal = catchThrowable(() -> engine.appendEvents(events));
        if (fits) {
            assertThat(refusal).isNull();
            model.addAll(events);
        } else {
            assertThat(refusal).isInstanceOf(ConcurrencyException.class);
        }
        assertThat(engine.status().lastPosition()).isEqualTo(model.size());
    }

    private void compareStream(String stream, long first) {
        assertThat(engine.readEvents(stream, first).asStream().map(DomainEventMessage::getIdentifier))
                .containsExactlyElementsOf(model.stream()
                        .filter(event -> event.getAggregateIdentifier().equals(stream) && event
                                .getSequenceNumber() >= first)
                        .map(DomainEventMessage::getIdentifier)
                        .toList());
        assertThat(engine.lastSequenceNumberFor(stream).orElse(-1L)).isEqualTo(end(stream) - 1);
    }

    private void compareTail(int seen) {
        List<String> read;
        try (var events = engine.readEvents(new GlobalSequenceTrackingToken(seen), false)) {
            read = events.map(event -> position(event.trackingToken()) + event.getIdentifier()).toList();
        }
        List<String> expected = new ArrayList<>();
        for (int position = seen + 1; position <= model.size(); position++) {
            expected.add(position + model.get(position - 1).getIdentifier());
        }
        assertThat(read).isEqualTo(expected);
    }

    private void compareMoment(Instant moment) {
        long later = all(engine).stream().filter(event -> !event.getTimestamp().isBefore(moment)).count();
        if (!model.isEmpty()) {
            assertThat(position(engine.createTokenAt(moment))).isEqualTo(model.size() - later);
        }
    }

    private void reopenSometimes(Random random) {
        if (random.nextInt(8) == 0) {
            engine.close();
            engine = Notes.open(directory);
        }
    }

    private long end(String stream) {
        return model.stream().filter(event -> event.getAggregateIdentifier().equals(stream)).count();
    }

    private static String stream(Random random) {
        return "stream-" + random.nextInt(STREAMS);
    }
}
