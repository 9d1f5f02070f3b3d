package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class ChangeHubTest {

    private static final int MOST_WAITING = 10;

    private final ChangeHub<Integer> hub = new ChangeHub<>(MOST_WAITING);

    /** Takes nothing until it is told to. */
    private static final class Slow extends BaseSubscriber<Integer> {

        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // Asks for nothing.
        }

        @Override
        protected void hookOnError(Throwable cause) {
            failure.complete(cause);
        }
    }

    @Test
    void letsSlowSubscribersGoAndServesTheOthers() {
        Slow slow = new Slow();
        List<Integer> taken = new CopyOnWriteArrayList<>();
        hub.changes().subscribe(slow);
        hub.changes().subscribe(taken::add);
        for (int change = 0; change < 5 * MOST_WAITING; change++) {
            hub.publish(change);
            int expected = change + 1;
            Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> taken.size() == expected);
        }
        slow.requestUnbounded();
        assertThat(slow.failure.orTimeout(20, TimeUnit.SECONDS).join())
                .isInstanceOf(SubscriberTooSlow.class)
                .hasMessageContaining("10 changes");
        assertThat(taken).hasSize(5 * MOST_WAITING).isSorted();
    }

    @Test
    void doesNotMindWhenNobodyListens() {
        hub.publish(1);
        List<Integer> taken = new CopyOnWriteArrayList<>();
        hub.changes().subscribe(taken::add);
        hub.publish(2);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> taken.equals(List.of(2)));
    }
}
