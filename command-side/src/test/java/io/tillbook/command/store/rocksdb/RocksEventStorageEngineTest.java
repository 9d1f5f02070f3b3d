package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.NOON;
import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.notes;
import static io.tillbook.command.store.rocksdb.Notes.position;
import static io.tillbook.command.store.rocksdb.Notes.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.store.Availability;
import io.tillbook.command.store.StoreUnavailable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class RocksEventStorageEngineTest {

    @TempDir private Path directory;
    private RocksEventStorageEngine engine;

    @BeforeEach
    void open() {
        engine = Notes.open(directory);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void readsAStreamAsItWasWritten() {
        DomainEventMessage<String> written = note("sale-1", 0, "卖出");
        engine.appendEvents(written);
        DomainEventMessage<?> read = engine.readEvents("sale-1").next();
        assertThat(read.getPayload()).isEqualTo("卖出");
        assertThat(read.getMetaData()).isEqualTo(written.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getTimestamp()).isEqualTo(NOON);
        assertThat(read.getType()).isEqualTo("note");
        assertThat(read.getAggregateIdentifier()).isEqualTo("sale-1");
        assertThat(read.getSequenceNumber()).isZero();
    }

    @Test
    void givesPositionsFromOneWithoutGaps() {
        engine.appendEvents(notes("a", 0, 2));
        engine.appendEvents(note("b", 0), note("a", 3));
        assertThat(all(engine)).extracting(event -> position(event.trackingToken()))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(engine.status().lastPosition()).isEqualTo(5);
    }

    @Test
    void namesThePositionToReadersOfAStream() {
        engine.appendEvents(note("a", 0), note("b", 0), note("a", 1));
        assertThat(engine.readEvents("a")
                .asStream()
                .map(event -> position(((TrackedEventMessage<?>) event)
                        .trackingToken())))
                .containsExactly(1L, 3L);
    }

    @Test
    void readsOverManyPages() {
        LongStream.range(0, 30).forEach(batch -> engine.appendEvents(notes("long", batch * 100, batch * 100 + 99)));
        engine.appendEvents(note("longer", 0));
        assertThat(texts(engine, "long")).hasSize(3000).startsWith("long#0").endsWith("long#2999");
        assertThat(engine.readEvents("long", 2998).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(2998L, 2999L);
        assertThat(all(engine)).hasSize(3001);
        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(2999), false)
                .map(event -> position(event.trackingToken()))).containsExactly(3000L, 3001L);
    }

    @Test
    void readsNothingFromUnknownStreams() {
        engine.appendEvents(note("sale-10", 0));
        assertThat(engine.readEvents("sale-1").hasNext()).isFalse();
        assertThat(engine.lastSequenceNumberFor("sale-1")).isEmpty();
    }

    @Test
    void knowsTheLastSequence() {
        engine.appendEvents(notes("a", 0, 300));
        engine.appendEvents(note("b", 0));
        assertThat(engine.lastSequenceNumberFor("a")).contains(300L);
    }

    @Test
    void refusesAnExistingSequence() {
        engine.appendEvents(notes("a", 0, 1));
        assertThatThrownBy(() -> engine.appendEvents(note("b", 0), note("a", 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessage("Stream 'a' already has an event at sequence 1");
        assertThat(all(engine)).as("nothing of the refused append").hasSize(2);
    }

    @Test
    void refusesToLeaveAHole() {
        engine.appendEvents(note("a", 0));
        assertThatThrownBy(() -> engine.appendEvents(note("a", 2))).isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("no event at sequence 1 yet");
    }

    @Test
    void refusesTheSameSequenceTwiceInOneAppend() {
        assertThatIllegalArgumentException().isThrownBy(() -> engine.appendEvents(note("a", 0), note("a", 0)));
        assertThat(all(engine)).isEmpty();
    }

    @Test
    void refusesEventsOfNoStream() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.appendEvents(GenericEventMessage.asEventMessage("loose")))
                .withMessageContaining("names none");
    }

    @Test
    void neverRecordsTimesThatGoBack() {
        engine.appendEvents(note("a", 0, "first", NOON));
        engine.appendEvents(note("a", 1, "clock went back", NOON.minusSeconds(60)));
        engine.close();
        engine = Notes.open(directory);
        engine.appendEvents(note("a", 2, "also after a restart", NOON.minusSeconds(30)));
        engine.appendEvents(note("a", 3, "later", NOON.plusSeconds(1)));
        assertThat(all(engine)).map(event -> (Object) event.getTimestamp())
                .containsExactly(NOON, NOON, NOON,
                        NOON.plusSeconds(1));
    }

    @Test
    void makesNoTokensForAnEmptyStore() {
        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createHeadToken()).isNull();
        assertThat(engine.createTokenAt(NOON)).isNull();
    }

    @Test
    void makesTokensForTailAndHead() {
        engine.appendEvents(notes("a", 0, 2));
        assertThat(engine.readEvents(engine.createTailToken(), false)).hasSize(3);
        assertThat(engine.readEvents(engine.createHeadToken(), false)).isEmpty();
    }

    @Test
    void makesTokensForEveryMoment() {
        for (int second = 0; second < 20; second++) {
            engine.appendEvents(note("a", second, "n", NOON.plusSeconds(second / 3 * 3L)));
        }
        for (int second = -1; second < 21; second++) {
            Instant moment = NOON.plusSeconds(second);
            assertThat(engine.readEvents(engine.createTokenAt(moment), false)
                    .map(event -> position(event.trackingToken()))).as("from second %d", second)
                    .containsExactlyElementsOf(all(engine).stream()
                            .filter(e -> !e.getTimestamp().isBefore(moment))
                            .map(event -> position(event.trackingToken()))
                            .toList());
        }
    }

    @Test
    void refusesForeignTokens() {
        assertThatIllegalArgumentException().isThrownBy(() -> engine.readEvents(new MultiSourceTrackingToken(Map.of()),
                false));
    }

    @Test
    void keepsTheNewestSnapshotOnly() {
        engine.storeSnapshot(note("a", 5, "state at 5"));
        engine.storeSnapshot(note("a", 3, "state at 3"));
        assertThat(engine.readSnapshot("a").orElseThrow().getPayload()).isEqualTo("state at 5");
        engine.storeSnapshot(note("a", 8, "state at 8"));
        assertThat(engine.readSnapshot("a").orElseThrow().getSequenceNumber()).isEqualTo(8);
        assertThat(engine.readSnapshot("b")).isEmpty();
    }

    @Test
    void keepsEverythingOverARestart() {
        engine.appendEvents(notes("a", 0, 2));
        engine.storeSnapshot(note("a", 1, "state"));
        engine.close();
        engine = Notes.open(directory);
        assertThat(texts(engine, "a")).containsExactly("a#0", "a#1", "a#2");
        assertThat(engine.readSnapshot("a")).isPresent();
        engine.appendEvents(note("a", 3));
        assertThat(engine.status().lastPosition()).isEqualTo(4);
    }

    @Test
    void failsClearlyOnceClosed() {
        engine.appendEvents(note("a", 0));
        engine.close();
        engine.close();
        List<ThrowingCallable> calls = List.of(
                () -> engine.appendEvents(note("a", 1)), () -> texts(engine, "a"), () -> all(engine),
                () -> engine.lastSequenceNumberFor("a"), () -> engine.readSnapshot("a"),
                () -> engine.storeSnapshot(note("a", 0)), () -> engine.createTokenAt(NOON));
        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("closed"));
        assertThat(engine.status().availability()).isEqualTo(new Availability.Unavailable("it is closed"));
    }

    @Test
    void reportsItsSize() {
        engine.appendEvents(note("a", 0));
        assertThat(engine.status().diskBytes()).isPositive();
        assertThat(engine.status().waitingEvents()).isZero();
        assertThat(engine.status().availability()).isEqualTo(new Availability.Available());
    }
}
