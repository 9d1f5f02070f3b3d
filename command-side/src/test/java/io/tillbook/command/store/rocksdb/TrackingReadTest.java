package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrackingReadTest {

    @TempDir private Path directory;
    private RocksEventStorageEngine engine;

    @BeforeEach
    void openWithALongPatience() {
        engine = open(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void waitsForSomethingNew() {
        engine.appendEvents(note("a", 0));
        Reading reading = new Reading(engine.readEvents(engine.createHeadToken(), true));
        reading.awaitWaiting();
        engine.appendEvents(note("b", 0), note("b", 1));
        assertThat(reading.result.join()).containsExactly("b#0", "b#1");
    }

    @Test
    void endsAtTheEndOnceItDeliveredSomething() {
        engine.appendEvents(notes("a", 0, 1));
        assertThat(engine.readEvents(null, true)).hasSize(2);
    }

    @Test
    void endsWhenItsPatienceIsOver() {
        engine.close();
        engine = open(Duration.ofMillis(5));
        assertThat(engine.readEvents(null, true)).isEmpty();
    }

    @Test
    void endsWhenTheStreamIsClosed() {
        Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, true);
        Reading reading = new Reading(events);
        reading.awaitWaiting();
        events.close();
        assertThat(reading.result.join()).isEmpty();
    }

    @Test
    void endsWhenTheEngineIsClosed() {
        Reading reading = new Reading(engine.readEvents(null, true));
        reading.awaitWaiting();
        engine.close();
        assertThat(reading.result.join()).isEmpty();
    }

    @Test
    void findsMoreWhenAskedAgainAfterItsEnd() {
        engine.appendEvents(note("a", 0));
        Iterator<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false).iterator();
        assertThat(events.next().getPayload()).isEqualTo("a#0");
        assertThat(events.hasNext()).isFalse();
        engine.appendEvents(note("a", 1));
        assertThat(events.hasNext()).isTrue();
        assertThat(events.next().getPayload()).isEqualTo("a#1");
    }

    private RocksEventStorageEngine open(Duration patience) {
        return RocksEventStorageEngine.builder(Notes.options(directory).withTailWait(patience))
                .serializer(new PlainTextSerializer())
                .build();
    }

    /** Reads a stream to its end in a thread of its own. */
    private static final class Reading {

        private final CompletableFuture<List<Object>> result = new CompletableFuture<>();
        private final Thread thread;

        Reading(Stream<? extends TrackedEventMessage<?>> events) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    result.complete(events.map(event -> (Object) event.getPayload()).toList());
                } catch (RuntimeException failure) {
                    result.completeExceptionally(failure);
                }
            });
        }

        void awaitWaiting() {
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        }
    }
}
