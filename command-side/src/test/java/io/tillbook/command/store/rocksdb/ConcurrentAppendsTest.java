package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.position;
import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConcurrentAppendsTest {

    private static final int THREADS = 16;
    private static final int SALES_PER_THREAD = 60;
    private static final int SHARED_STREAMS = 3;

    @TempDir private Path directory;

    @Test
    void onlyTheRightCallersSeeConflictsAndOrderHasNoGaps() throws Exception {
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            runInParallel(thread -> {
                for (int sale = 0; sale < SALES_PER_THREAD; sale++) {
                    String id = "sale-" + thread + "-" + sale;
                    sellFrom(engine, "stock-" + sale % SHARED_STREAMS, id);
                    accepted.add(id);
                }
            });
            verify(engine, accepted);
        }
        try (RocksEventStorageEngine reopened = Notes.open(directory)) {
            verify(reopened, accepted);
        }
    }

    /** As a stream runner would: reload and retry until nobody was faster. */
    private static void sellFrom(RocksEventStorageEngine engine, String stock, String sale) {
        while (true) {
            long next = engine.lastSequenceNumberFor(stock).orElse(-1L) + 1;
            try {
                engine.appendEvents(note(sale, 0, sale), note(stock, next, sale), note(sale, 1, sale));
                return;
            } catch (ConcurrencyException faster) {
                assertThat(faster).hasMessageContaining(stock);
            }
        }
    }

    private static void verify(RocksEventStorageEngine engine, Set<String> accepted) {
        List<Long> positions = new ArrayList<>();
        List<String> payloads = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        all(engine).forEach(event -> {
            positions.add(position(event.trackingToken()));
            payloads.add((String) event.getPayload());
            seen.merge((String) event.getPayload(), 1, Integer::sum);
        });
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, 3L * THREADS * SALES_PER_THREAD).boxed().toList());
        assertThat(seen.keySet()).isEqualTo(accepted);
        assertThat(seen.values()).containsOnly(3);
        for (int first = 0; first < payloads.size(); first += 3) {
            assertThat(payloads.subList(first, first + 3)).as("an append lies together")
                    .containsOnly(payloads.get(first));
        }
        for (int stream = 0; stream < SHARED_STREAMS; stream++) {
            assertThat(Notes.texts(engine, "stock-" + stream)).hasSize(THREADS * SALES_PER_THREAD / SHARED_STREAMS)
                    .doesNotHaveDuplicates();
        }
    }

    private static void runInParallel(IntConsumer work)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(threads.submit((Callable<Void>) () -> {
                    work.accept(number);
                    return null;
                }));
            }
            for (Future<Void> thread : running) {
                thread.get();
            }
        }
    }
}
