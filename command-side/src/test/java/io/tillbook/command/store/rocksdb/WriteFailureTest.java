package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.notes;
import static io.tillbook.command.store.rocksdb.Notes.position;
import static io.tillbook.command.store.rocksdb.Notes.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tillbook.command.store.Availability;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.append.GroupCommitWriter;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WriteFailureTest {

    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir private Path directory;

    private final BrokenDisk disk = new BrokenDisk();

    @Test
    void refusesWithTheReasonAndKeepsReading() {
        try (RocksEventStorageEngine engine = open(NEVER)) {
            engine.appendEvents(notes("a", 0, 1));
            disk.breaks = true;
            assertThatThrownBy(() -> engine.appendEvents(note("a", 2))).isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("No space left");
            disk.breaks = false;
            assertThatThrownBy(() -> engine.appendEvents(note("b", 0))).as("before recovery")
                    .isInstanceOfSatisfying(StoreUnavailable.class,
                            refused -> assertThat(refused.reason()).contains("No space left"));
            assertThat(engine.status().availability())
                    .isInstanceOfSatisfying(Availability.Unavailable.class,
                            unavailable -> assertThat(unavailable.reason()).contains("No space left"));
            assertThat(texts(engine, "a")).containsExactly("a#0", "a#1");
            assertThat(all(engine)).hasSize(2);
        }
    }

    @Test
    void recoversByItself() {
        try (RocksEventStorageEngine engine = open(Duration.ofMillis(10))) {
            engine.appendEvents(note("a", 0));
            disk.breaks = true;
            assertThatThrownBy(() -> engine.appendEvents(note("a", 1))).isInstanceOf(StoreUnavailable.class);
            disk.breaks = false;
            awaitAvailable(engine);
            engine.appendEvents(note("a", 1));
            assertThat(all(engine)).extracting(event -> position(event.trackingToken())).containsExactly(1L, 2L);
        }
    }

    @Test
    void showsAFailedWriteThatWasOnDiskAfterAllOnceAndWhole() {
        try (RocksEventStorageEngine engine = open(Duration.ofMillis(10))) {
            engine.appendEvents(note("a", 0));
            disk.breaksAfterWriting = true;
            assertThatThrownBy(() -> engine.appendEvents(note("a", 1), note("b", 0)))
                    .isInstanceOf(StoreUnavailable.class);
            disk.breaksAfterWriting = false;
            awaitAvailable(engine);
            assertThatThrownBy(() -> engine.appendEvents(note("a", 1), note("b", 0)))
                    .isInstanceOf(ConcurrencyException.class);
            engine.appendEvents(note("a", 2));
            assertThat(all(engine)).map(event -> (Object) event.getPayload())
                    .containsExactly("a#0", "a#1", "b#0",
                            "a#2");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersTheCallerWhateverGoesWrong(boolean error) {
        try (RocksEventStorageEngine engine = open(Duration.ofMillis(10))) {
            disk.bug = error ? new StackOverflowError("a bug") : new IllegalStateException("a bug");
            assertThatThrownBy(() -> engine.appendEvents(note("a", 0))).isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("a bug");
            disk.bug = null;
            awaitAvailable(engine);
            engine.appendEvents(note("a", 0));
        }
    }

    @Test
    void staysUnavailableWhileTheDirectoryTakesNothing() throws IOException {
        Path probe = directory.resolve("space.probe");
        try (RocksEventStorageEngine engine = open(Duration.ofMillis(10))) {
            Files.createDirectories(probe.resolve("in-the-way"));
            disk.breaks = true;
            assertThatThrownBy(() -> engine.appendEvents(note("a", 0))).isInstanceOf(StoreUnavailable.class);
            disk.breaks = false;
            await().until(() -> reason(engine).contains("recovery failed"));
            assertThatThrownBy(() -> engine.appendEvents(note("a", 0))).isInstanceOf(StoreUnavailable.class);
            Files.delete(probe.resolve("in-the-way"));
            Files.deleteIfExists(probe);
            awaitAvailable(engine);
            engine.appendEvents(note("a", 0));
        }
    }

    @Test
    void closesWhileUnavailable() {
        RocksEventStorageEngine engine = open(NEVER);
        disk.breaks = true;
        assertThatThrownBy(() -> engine.appendEvents(note("a", 0))).isInstanceOf(StoreUnavailable.class);
        engine.close();
        assertThatThrownBy(() -> engine.appendEvents(note("a", 0))).isInstanceOf(StoreUnavailable.class);
        Notes.open(directory).close();
    }

    private RocksEventStorageEngine open(Duration recoveryInterval) {
        return RocksEventStorageEngine.builder(Notes.options(directory).withRecoveryInterval(recoveryInterval))
                .serializer(new PlainTextSerializer())
                .sink(disk)
                .build();
    }

    private static void awaitAvailable(RocksEventStorageEngine engine) {
        await().until(() -> engine.status().availability() instanceof Availability.Available);
    }

    private static String reason(RocksEventStorageEngine engine) {
        return engine.status().availability() instanceof Availability.Unavailable(String reason) ? reason : "";
    }

    /** Breaks on demand, before or after the real write. */
    private static final class BrokenDisk implements GroupCommitWriter.BatchSink {

        private volatile boolean breaks;
        private volatile boolean breaksAfterWriting;
        private volatile Throwable bug;

        @Override
        public void write(RocksHandles handles, WriteBatch batch) throws RocksDBException {
            switch (bug) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case null, default -> {
                }
            }
            if (!breaks) {
                handles.writeDurably(batch);
            }
            if (breaks || breaksAfterWriting) {
                throw new RocksDBException("IO error: No space left on device");
            }
        }
    }
}
