package io.tillbook.server.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdmissionTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void turnsAwayOnlyWhatFindsNoPlaceAndNoRoomToWait() throws InterruptedException {
        Admission admission = new Admission(2, 1, LONG);
        occupy(admission, 2);
        assertThat(admission.isFull()).isFalse();
        single(admission, "waits");
        awaitWaiting(admission, 1);
        assertThat(admission.isFull()).isTrue();
        assertThat(admission.single(() -> "too many")).isEmpty();
        releaseAll();
        assertThat(done).containsExactly("waits");
        assertThat(admission.isFull()).isFalse();
        assertThat(admission.inWork()).isZero();
        assertThat(admission.single(() -> "again")).contains("again");
    }

    @Test
    void takesThoseWhoWaitInTheirTurn() throws InterruptedException {
        Admission admission = new Admission(1, 20, LONG);
        occupy(admission, 1);
        List<String> names = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
        for (String name : names) {
            single(admission, name);
            awaitWaiting(admission, Integer.parseInt(name) + 1);
        }
        releaseAll();
        assertThat(done).isEqualTo(names);
    }

    @Test
    void lastsNoLongerThanTheLongestWait() throws InterruptedException {
        Admission admission = new Admission(1, 1, Duration.ofMillis(1));
        occupy(admission, 1);
        assertThat(admission.single(() -> "too late")).isEmpty();
        assertThat(admission.waiting()).isZero();
        releaseAll();
        assertThat(admission.single(() -> "again")).contains("again");
    }

    @Test
    void freesThePlaceOfWhatFailed() {
        Admission admission = new Admission(1, 0, LONG);
        Supplier<String> failing = () -> {
            throw new IllegalStateException("failed");
        };
        assertThatThrownBy(() -> admission.single(failing)).hasMessage("failed");
        assertThatThrownBy(() -> admission.ofBatch(failing)).hasMessage("failed");
        assertThat(admission.single(() -> "again")).contains("again");
        assertThat(admission.ofBatch(() -> "again")).isEqualTo("again");
    }

    @Test
    void slowsBatchesInsteadOfTurningThemAway() throws InterruptedException {
        Admission admission = new Admission(1, 0, Duration.ZERO);
        occupy(admission, 1);
        start(() -> done.add(admission.ofBatch(() -> "line")));
        Awaitility.await().until(() -> admission.batchesWaiting() == 1);
        releaseAll();
        assertThat(done).containsExactly("line");
        assertThat(admission.batchesWaiting()).isZero();
    }

    @Test
    void takesFewBatchesAtOnce() throws InterruptedException {
        Admission admission = new Admission(4, 0, Duration.ZERO, 2);
        IntStream.range(0, 10).forEach(_ -> start(() -> admission.ofBatch(this::held)));
        Awaitility.await().until(() -> admission.inWork() == 2 && admission.batchesWaiting() == 8);
        assertThat(admission.single(() -> "sale")).contains("sale");
        releaseAll();
        assertThat(admission.inWork()).isZero();
    }

    @Test
    void turnsAwayWhoIsInterrupted() throws InterruptedException {
        Admission admission = new Admission(1, 1, LONG);
        occupy(admission, 1);
        Thread interrupted = start(() -> {
            boolean turnedAway = admission.single(() -> "").isEmpty();
            done.add(turnedAway + " " + Thread.currentThread().isInterrupted());
        });
        awaitWaiting(admission, 1);
        interrupted.interrupt();
        releaseAll();
        assertThat(done).containsExactly("true true");
    }

    private void occupy(Admission admission, int permits) {
        IntStream.range(0, permits).forEach(_ -> start(() -> admission.single(this::held)));
        Awaitility.await().until(() -> admission.inWork() == permits);
    }

    private void single(Admission admission, String name) {
        start(() -> admission.single(() -> done.add(name)));
    }

    private static void awaitWaiting(Admission admission, int waiting) {
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> admission.waiting() == waiting);
    }

    private String held() {
        try {
            release.await();
            return "";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Thread start(Runnable work) {
        Thread thread = Thread.ofVirtual().start(work);
        threads.add(thread);
        return thread;
    }

    private void releaseAll() throws InterruptedException {
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
