package io.tillbook.device.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobQueueTest {
    @Test
    void refusesWhatIsTooMuchAndDoesTheRestInItsOrder() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(2);
        List<String> order = new CopyOnWriteArrayList<>();
        try (JobQueue queue = new JobQueue("receipt", 2)) {
            queue.offer(() -> {
                started.countDown();
                waitFor(released);
            });
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(queue.offer(() -> {
                order.add("first");
                done.countDown();
                throw new IllegalStateException("a job that fails holds nobody back");
            })).isTrue();
            assertThat(queue.offer(() -> {
                order.add("second");
                done.countDown();
            })).isTrue();
            assertThat(queue.offer(() -> order.add("third"))).isFalse();
            assertThat(queue.size()).isEqualTo(2);

            released.countDown();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).containsExactly("first", "second");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
