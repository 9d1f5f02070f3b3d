package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.NOON;
import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tillbook.command.store.Availability;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.tail.RecentAppends;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rocksdb.RocksDBException;

/** What this process has just appended is handed out as it was; nobody must notice. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecentReadTest {

    private static final int HELD = RecentAppends.EVENTS_MAX;
    private static final int OLDER = 1_200;

    @TempDir private Path directory;
    private final AtomicBoolean isDiskBroken = new AtomicBoolean();
    private RocksEventStorageEngine engine;

    @BeforeEach
    void open() {
        engine = builder().build();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void handsOutTheVeryPayload() {
        DomainEventMessage<String> event = note("a", 0);
        engine.appendEvents(event);
        assertThat(all(engine)).singleElement().satisfies(read -> {
            assertThat((Object) read.getPayload()).isSameAs(event.getPayload());
            assertThat(read).isNotSameAs(event);
        });
        assertThat(engine.status().recentEvents()).isEqualTo(1);
        assertThat(engine.status().recentBytes()).isPositive();
    }

    @Test
    void readsBackTheSameAfterARestart() {
        engine.appendEvents(note("a", 0), note("b", 0, "later", NOON.plusNanos(1)), note("a", 1, "earlier", NOON));
        engine.appendEvents(note("b", 1, "much earlier", NOON.minusSeconds(60)));
        List<ReadEvent> recent = ReadEvent.behind(0, engine);
        assertThat(recent).extracting(ReadEvent::timestamp)
                .containsExactly(NOON, NOON.plusNanos(1), NOON.plusNanos(1), NOON.plusNanos(1));
        reopen();
        assertThat(engine.status().recentEvents()).isZero();
        assertThat(ReadEvent.behind(0, engine)).isEqualTo(recent);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, OLDER - 1, OLDER, OLDER + 1, OLDER + HELD / 2, OLDER + HELD - 1, OLDER + HELD,
            OLDER + HELD + 1})
    void readersMayBeginAnywhere(int position) {
        appendInParts(OLDER + HELD);
        assertThat(engine.status().recentEvents()).isEqualTo(HELD);
        List<ReadEvent> read = ReadEvent.behind(position, engine);
        assertThat(read).extracting(ReadEvent::position)
                .isEqualTo(LongStream.rangeClosed(position + 1, OLDER + HELD).boxed().toList());
        reopen();
        assertThat(ReadEvent.behind(position, engine)).isEqualTo(read);
    }

    @Test
    void forgetsWhenAWriteFailed() {
        engine.appendEvents(notes("a", 0, 2));
        isDiskBroken.set(true);
        assertThatThrownBy(() -> engine.appendEvents(note("a", 3))).isInstanceOf(StoreUnavailable.class);
        assertThat(engine.status().recentEvents()).isZero();
        assertThat(ReadEvent.behind(0, engine)).hasSize(3);
        isDiskBroken.set(false);
        await().until(() -> engine.status().availability() instanceof Availability.Available);
        engine.appendEvents(note("b", 0));
        assertThat(engine.status().recentEvents()).isEqualTo(1);
        // What was refused was on the disk after all.
        assertThat(ReadEvent.behind(0, engine)).extracting(ReadEvent::payload)
                .containsExactly("a#0", "a#1", "a#2", "a#3", "b#0");
    }

    @Test
    void anAppendThatConflictsIsNotSeen() {
        engine.appendEvents(note("a", 0));
        assertThatThrownBy(() -> engine.appendEvents(note("b", 0), note("a", 0))).hasMessageContaining("already");
        engine.appendEvents(note("a", 1));
        assertThat(ReadEvent.behind(0, engine)).extracting(ReadEvent::payload).containsExactly("a#0", "a#1");
        assertThat(engine.status().recentEvents()).isEqualTo(2);
    }

    @Test
    void eventsThatUpcastersDropDoNotEndTheReading() {
        engine.appendEvents(notes("old", 0, 599));
        engine.close();
        engine = builder().upcasterChain(
                events -> events.filter(event -> !event.getAggregateIdentifier().equals(Optional.of("old"))))
                .build();
        assertThat(ReadEvent.behind(0, engine)).isEmpty();
        engine.appendEvents(notes("new", 0, 2));
        assertThat(ReadEvent.behind(0, engine)).extracting(ReadEvent::position).containsExactly(601L, 602L, 603L);
        assertThat(ReadEvent.behind(599, engine)).extracting(ReadEvent::position).containsExactly(601L, 602L, 603L);
    }

    @Test
    void aReaderThatHasComeToTheEndGoesOnWithWhatIsAppended() {
        appendInParts(OLDER);
        reopen();
        try (var events = engine.readEvents(new GlobalSequenceTrackingToken(OLDER - 1), false)) {
            var reader = events.iterator();
            assertThat(Notes.position(reader.next().trackingToken())).isEqualTo(OLDER);
            assertThat(reader.hasNext()).isFalse();
            engine.appendEvents(note("b", 0));
            assertThat((Object) reader.next().getPayload()).isEqualTo("b#0");
            engine.appendEvents(notes("b", 1, HELD + 10));
            for (int sequence = 1; sequence <= HELD + 10; sequence++) {
                assertThat((Object) reader.next().getPayload()).isEqualTo("b#" + sequence);
            }
            assertThat(reader.hasNext()).isFalse();
        }
    }

    private void appendInParts(int events) {
        int part = 97;
        for (int first = 0; first < events; first += part) {
            engine.appendEvents(notes("a", first, Math.min(first + part, events) - 1));
        }
    }

    private void reopen() {
        engine.close();
        engine = builder().build();
    }

    private RocksEventStorageEngineBuilder builder() {
        return Notes.engine(directory).sink((handles, batch) -> {
            handles.writeDurably(batch);
            if (isDiskBroken.get()) {
                throw new RocksDBException("IO error");
            }
        });
    }
}
