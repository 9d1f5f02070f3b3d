package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Followers see every event once and in order, whether it is still held or has to be read from the database. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConcurrentFollowTest {

    private static final int APPENDERS = 6;
    private static final int APPENDS = 100;
    private static final int EVENTS_PER_APPEND = 20;
    private static final long EVENTS = (long) APPENDERS * APPENDS * EVENTS_PER_APPEND;

    @TempDir private Path directory;

    @Test
    void everyFollowerSeesEveryPositionOnce() {
        List<List<ReadEvent>> seen = appendAndFollow();
        List<ReadEvent> stored;
        try (RocksEventStorageEngine reopened = Notes.open(directory)) {
            stored = ReadEvent.behind(0, reopened);
        }
        assertThat(stored).extracting(ReadEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(seen).hasSize(4).allMatch(stored::equals);
    }

    private List<List<ReadEvent>> appendAndFollow() {
        try (RocksEventStorageEngine engine = Notes.open(directory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<ReadEvent>>> followers = new ArrayList<>();
            for (int page : List.of(7, 500, Integer.MAX_VALUE)) {
                followers.add(CompletableFuture.supplyAsync(() -> follow(engine, page), threads));
            }
            followers.add(CompletableFuture.supplyAsync(() -> followInOneStream(engine), threads));
            IntStream.range(0, APPENDERS)
                    .mapToObj(appender -> CompletableFuture.runAsync(() -> append(engine, appender), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
            return followers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void append(RocksEventStorageEngine engine, int appender) {
        for (int append = 0; append < APPENDS; append++) {
            long first = (long) append * EVENTS_PER_APPEND;
            engine.appendEvents(LongStream.range(first, first + EVENTS_PER_APPEND)
                    .mapToObj(sequence -> note("s" + appender, sequence))
                    .toList());
        }
    }

    /** Opens a stream for each page, as views do. */
    private static List<ReadEvent> follow(RocksEventStorageEngine engine, int page) {
        List<ReadEvent> seen = new ArrayList<>();
        while (seen.size() < EVENTS) {
            try (var events = engine.readEvents(new GlobalSequenceTrackingToken(seen.size()), true)) {
                events.limit(page).map(ReadEvent::of).forEach(seen::add);
            }
        }
        return seen;
    }

    /** Asks the same stream again and again, as Axon's event store does. */
    private static List<ReadEvent> followInOneStream(RocksEventStorageEngine engine) {
        List<ReadEvent> seen = new ArrayList<>();
        try (var events = engine.readEvents(null, true)) {
            var spliterator = events.spliterator();
            while (seen.size() < EVENTS) {
                if (!spliterator.tryAdvance((TrackedEventMessage<?> event) -> seen.add(ReadEvent.of(event)))) {
                    awaitEventBehind(seen.size(), engine);
                }
            }
        }
        return seen;
    }

    private static void awaitEventBehind(long position, RocksEventStorageEngine engine) {
        try (var events = engine.readEvents(new GlobalSequenceTrackingToken(position), true)) {
            events.limit(1).forEach(event -> {
            });
        }
    }
}
