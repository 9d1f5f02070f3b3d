package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.notes;
import static io.tillbook.command.store.rocksdb.Notes.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tillbook.command.store.StoreOverloaded;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.command.store.rocksdb.files.GroupCommitLimits;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupCommitTest {

    @TempDir private Path directory;

    private final HeldSink disk = HeldSink.beforeWriting();
    private final List<GroupCommitListener.GroupCommit> commits = new CopyOnWriteArrayList<>();

    @Test
    void writesWaitingAppendsTogetherInOrderOfArrival() {
        try (RocksEventStorageEngine engine = open(disk)) {
            List<CompletableFuture<Void>> appends = new ArrayList<>();
            appends.add(append(engine, note("first", 0)));
            disk.awaitWrite();
            for (int i = 0; i < 5; i++) {
                appends.add(append(engine, note("s" + i, 0), note("s" + i, 1)));
                awaitWaiting(engine, 2 * (i + 1));
            }
            disk.releaseAll();
            appends.forEach(CompletableFuture::join);
            assertThat(all(engine)).map(event -> (Object) event.getPayload())
                    .containsExactly("first#0", "s0#0", "s0#1",
                            "s1#0", "s1#1", "s2#0", "s2#1", "s3#0", "s3#1", "s4#0", "s4#1");
            assertThat(commits).extracting(GroupCommitListener.GroupCommit::appends).containsExactly(1, 5);
            assertThat(commits).extracting(GroupCommitListener.GroupCommit::events).containsExactly(1, 10);
            assertThat(commits).allSatisfy(commit -> assertThat(commit.bytes()).isPositive());
        }
    }

    @Test
    void reportsAConflictWithinTheGroupToItsCallerOnly() {
        try (RocksEventStorageEngine engine = open(disk)) {
            CompletableFuture<Void> first = append(engine, note("first", 0));
            disk.awaitWrite();
            CompletableFuture<Void> winner = append(engine, note("stock", 0));
            awaitWaiting(engine, 1);
            CompletableFuture<Void> loser = append(engine, note("sale-1", 0), note("stock", 0));
            awaitWaiting(engine, 3);
            CompletableFuture<Void> follower = append(engine, note("stock", 1));
            awaitWaiting(engine, 4);
            CompletableFuture<Void> ahead = append(engine, note("stock", 3));
            awaitWaiting(engine, 5);
            CompletableFuture<Void> reuser = append(engine, note("sale-1", 0));
            awaitWaiting(engine, 6);
            disk.releaseAll();
            CompletableFuture.allOf(first, winner, follower, reuser).join();
            assertThat(failureOf(loser)).isInstanceOf(ConcurrencyException.class)
                    .hasMessageContaining("already has an event at sequence 0");
            assertThat(failureOf(ahead)).isInstanceOf(ConcurrencyException.class)
                    .hasMessageContaining("no event at sequence 2 yet");
            assertThat(texts(engine, "stock")).containsExactly("stock#0", "stock#1");
            assertThat(engine.status().lastPosition()).isEqualTo(4);
        }
    }

    @Test
    void showsNothingBeforeItIsDurable() {
        HeldSink slow = HeldSink.afterWriting();
        try (RocksEventStorageEngine engine = open(slow)) {
            CompletableFuture<Void> append = append(engine, note("a", 0));
            slow.awaitWrite();
            assertThat(all(engine)).isEmpty();
            assertThat(texts(engine, "a")).isEmpty();
            assertThat(engine.lastSequenceNumberFor("a")).isEmpty();
            assertThat(engine.createHeadToken()).isNull();
            assertThat(append).isNotDone();
            slow.release();
            append.join();
            assertThat(texts(engine, "a")).containsExactly("a#0");
            assertThat(engine.lastSequenceNumberFor("a")).contains(0L);
        }
    }

    @Test
    void refusesAtOnceWhenTooMuchWaits() {
        RocksStoreOptions options =
                Notes.options(directory).withLimits(new GroupCommitLimits(2, 1 << 20, 100, 1 << 20));
        try (RocksEventStorageEngine engine = RocksEventStorageEngine.builder(options)
                .serializer(new PlainTextSerializer())
                .sink(disk)
                .build()) {
            CompletableFuture<Void> writing = append(engine, note("a", 0));
            disk.awaitWrite();
            CompletableFuture<Void> waiting = append(engine, note("b", 0), note("b", 1));
            awaitWaiting(engine, 2);
            assertThatThrownBy(() -> engine.appendEvents(note("c", 0))).isInstanceOf(StoreOverloaded.class);
            disk.releaseAll();
            CompletableFuture.allOf(writing, waiting).join();
            engine.appendEvents(note("c", 0));
            assertThat(engine.status().lastPosition()).isEqualTo(4);
        }
    }

    @Test
    void writesWhatWaitsBeforeItCloses() {
        RocksEventStorageEngine engine = open(disk);
        CompletableFuture<Void> writing = append(engine, note("a", 0));
        disk.awaitWrite();
        CompletableFuture<Void> waiting = append(engine, note("b", 0));
        awaitWaiting(engine, 1);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(engine::close);
        disk.releaseAll();
        CompletableFuture.allOf(writing, waiting, closing).join();
        try (RocksEventStorageEngine again = Notes.open(directory)) {
            assertThat(all(again)).hasSize(2);
        }
    }

    @Test
    void survivesAListenerThatFails() {
        try (RocksEventStorageEngine engine = Notes.engine(directory).groupCommitListener(commit -> {
            throw new IllegalStateException("a listener's failure");
        }).build()) {
            engine.appendEvents(notes("a", 0, 1));
            engine.appendEvents(note("a", 2));
            assertThat(all(engine)).hasSize(3);
        }
    }

    private RocksEventStorageEngine open(HeldSink sink) {
        return Notes.engine(directory).sink(sink).groupCommitListener(commits::add).build();
    }

    private static CompletableFuture<Void> append(RocksEventStorageEngine engine, DomainEventMessage<?>... notes) {
        return CompletableFuture.runAsync(() -> engine.appendEvents(notes),
                task -> Thread.ofVirtual().start(task));
    }

    private static void awaitWaiting(RocksEventStorageEngine engine, int events) {
        await().until(() -> engine.status().waitingEvents() == events);
    }

    private static Throwable failureOf(CompletableFuture<?> future) {
        return future.handle((done, failure) -> failure instanceof CompletionException ? failure.getCause() : failure)
                .join();
    }
}
