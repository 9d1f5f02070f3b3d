package io.tillbook.query.kernel;

import static io.tillbook.query.kernel.FoldingTurns.FAR_BEHIND_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FoldingTurnsTest {

    private final FoldingTurns turns = new FoldingTurns(1);

    @Test
    void letsOneOfThoseNearlyUpToDateFoldAtATime() throws Exception {
        CountDownLatch isFolding = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turns.take(0, () -> {
                isFolding.countDown();
                return "first, " + await(mayEnd);
            }), threads);
            isFolding.await();
            CompletableFuture<String> second =
                    CompletableFuture.supplyAsync(() -> turns.take(FAR_BEHIND_EVENTS, () -> "second"), threads);
            assertThat(turns.take(FAR_BEHIND_EVENTS + 1, () -> "who is far behind")).isEqualTo("who is far behind");
            assertThat(second).isNotDone();
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("first, released");
            assertThat(second.get()).isEqualTo("second");
        }
    }

    @Test
    void passesTheTurnOnWhenFoldingFails() {
        assertThatThrownBy(() -> turns.take(0, () -> {
            throw new IllegalStateException("no database");
        })).hasMessage("no database");
        assertThat(turns.<String>take(0, () -> "next")).isEqualTo("next");
    }

    private static String await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS) ? "released" : "forgotten";
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
