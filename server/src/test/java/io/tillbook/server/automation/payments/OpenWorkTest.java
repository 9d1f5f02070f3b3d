package io.tillbook.server.automation.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenWorkTest {
    private static final int MOST = 3;

    private final CountDownLatch outage = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    @AfterEach
    void end() {
        outage.countDown();
        executor.close();
    }

    /** The oldest are first, and all of them are of a provider that does not answer. */
    @Test
    void anAccountThatIsSilentHoldsBackNoOther() {
        Map<String, String> open = new TreeMap<>();
        for (int number = 0; number < 10 * MOST; number++) {
            open.put("a-silent-" + number, "PENDING");
        }
        open.put("b-1", "PENDING");
        open.put("b-2", "STUCK");
        OpenWork<String, String> work = new OpenWork<>("payment", () -> open, this::ask,
                key -> Optional.of(key.substring(0, 1)), executor, MOST, InstantSource.system());
        work.round();
        await().untilAsserted(() -> assertThat(ended).containsExactlyInAnyOrder("b-1", "b-2"));
        work.round();
        await().untilAsserted(() -> assertThat(begun).filteredOn(key -> key.startsWith("a")).hasSize(MOST));
        outage.countDown();
        await().untilAsserted(() -> {
            work.round();
            assertThat(ended).containsExactlyInAnyOrderElementsOf(open.keySet());
        });
    }

    /** What was not sent to anybody yet waits for nobody, and what cannot be read is not lost. */
    @Test
    void whatIsNotSentIsSeenToToo() {
        OpenWork<String, String> work = new OpenWork<>("payment", () -> Map.of("b-1", "STARTED", "b-2", "STARTED"),
                this::ask, key -> {
                    if (key.equals("b-2")) {
                        throw new IllegalStateException("the disk is slow");
                    }
                    return Optional.empty();
                }, executor, MOST, InstantSource.system());
        work.round();
        await().untilAsserted(() -> assertThat(ended).containsExactlyInAnyOrder("b-1", "b-2"));
    }

    private Next ask(String key, int tries) {
        begun.add(key);
        try {
            if (key.startsWith("a")) {
                outage.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        ended.add(key);
        return new Next(Instant.MAX, tries);
    }
}
