package io.tillbook.command.store.rocksdb;

import io.tillbook.command.kernel.AppendedPosition;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tillbook.command.store.rocksdb.read.PublishedHead;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The engine where it is used: behind Axon's event store. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedEventStoreTest {

    @TempDir private Path directory;
    private RocksEventStorageEngine engine;
    private EmbeddedEventStore store;
    private final List<Thread> storeThreads = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        engine = RocksEventStorageEngine.builder(Notes.options(directory).withTailWait(Duration.ofHours(1)))
                .serializer(new PlainTextSerializer())
                .build();
        // Nothing here may depend on the store's own polling, so it would poll once an hour.
        store = EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(3_600_000).threadFactory(task -> {
            Thread thread = Thread.ofPlatform().daemon().unstarted(task);
            storeThreads.add(thread);
            return thread;
        }).build();
    }

    @AfterEach
    void close() {
        store.shutDown();
        engine.close();
    }

    @Test
    void appendsAllStreamsOfAUnitOfWorkTogetherAndTellsThePosition() {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        store.publish(note("sale-1", 0));
        store.publish(note("stock-1", 0), note("stock-2", 0));
        assertThat(engine.status().lastPosition()).isZero();
        assertThat(store.readEvents("sale-1").hasNext()).as("staged").isTrue();
        assertThat(AppendedPosition.in(unitOfWork)).isEmpty();
        unitOfWork.commit();
        assertThat(AppendedPosition.in(unitOfWork)).hasValue(3);
        assertThat(engine.status().lastPosition()).isEqualTo(3);
    }

    @Test
    void rollsBackOnAConflict() {
        store.publish(note("stock-1", 0));
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        store.publish(note("sale-1", 0), note("stock-1", 0));
        assertThatThrownBy(unitOfWork::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(unitOfWork.isRolledBack()).isTrue();
        assertThat(AppendedPosition.in(unitOfWork)).isEmpty();
        assertThat(store.readEvents("sale-1").hasNext()).isFalse();
    }

    @Test
    void putsASnapshotBeforeTheRestOfItsStream() {
        store.publish(Notes.notes("a", 0, 4));
        store.storeSnapshot(note("a", 2, "state at 2"));
        assertThat(store.readEvents("a").asStream().map(DomainEventMessage::getPayload).map(String.class::cast))
                .containsExactly("state at 2", "a#3", "a#4");
        assertThat(store.lastSequenceNumberFor("a")).contains(4L);
    }

    @Test
    void bringsNewEventsToTailingConsumersAtOnce() throws InterruptedException {
        store.publish(note("a", 0));
        try (BlockingStream<TrackedEventMessage<?>> early = store.openStream(null);
                BlockingStream<TrackedEventMessage<?>> late = store.openStream(store.createHeadToken())) {
            assertThat(next(early).getPayload()).isEqualTo("a#0");
            assertThat(early.hasNextAvailable()).isFalse();
            assertThat(late.hasNextAvailable()).isFalse();
            for (int sequence = 1; sequence < 200; sequence++) {
                store.publish(note("a", sequence));
                assertThat(position(next(early).trackingToken())).isEqualTo(sequence + 1L);
                assertThat(next(late).getPayload()).isEqualTo("a#" + sequence);
            }
        }
    }

    /** A consumer can overlook what arrives just before it waits, until it looks again; the store need not. */
    private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> consumer)
            throws InterruptedException {
        boolean isThere = false;
        while (!isThere) {
            isThere = consumer.hasNextAvailable(50, TimeUnit.MILLISECONDS);
        }
        return consumer.nextAvailable();
    }

    @Test
    void letsGoOfTheEngineAtShutdown() {
        try (BlockingStream<TrackedEventMessage<?>> tail = store.openStream(null)) {
            assertThat(tail.hasNextAvailable()).isFalse();
            await().until(() -> storeThreads.stream().anyMatch(this::waitsInTheEngine));
            store.shutDown();
            await().until(() -> storeThreads.stream().noneMatch(this::waitsInTheEngine));
        }
    }

    private boolean waitsInTheEngine(Thread thread) {
        return List.of(thread.getStackTrace())
                .stream()
                .anyMatch(frame -> frame.getClassName().equals(PublishedHead.class.getName()));
    }
}
