package io.tillbook.server.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeparturesTest {
    private static final long START = Long.MAX_VALUE - 15; // such clocks may begin anywhere, and end everywhere

    private final Map<Long, Runnable> alarms = Collections.synchronizedMap(new TreeMap<>());
    private final Departures departures = new Departures(10, START, (moment, call) -> alarms.put(moment - START, call));
    private final List<Integer> gone = Collections.synchronizedList(new ArrayList<>());

    @Test
    void letsThoseOfNearlyTheSameMomentGoTogether() throws InterruptedException {
        List<Thread> first = List.of(waitUntil(1), waitUntil(11), waitUntil(6));
        Thread second = waitUntil(12);
        assertThat(alarms.keySet()).containsExactly(11L, 22L);
        assertThat(gone).isEmpty();
        assertThat(departures.waiting()).isEqualTo(4);
        alarms.get(11L).run();
        for (Thread thread : first) {
            thread.join();
        }
        assertThat(gone).containsExactlyInAnyOrder(1, 11, 6);
        alarms.get(22L).run();
        second.join();
        assertThat(gone).hasSize(4);
        assertThat(departures.waiting()).isZero();
    }

    @Test
    void letsWhoIsOvertakenLeaveWithTheLastDeparture() throws InterruptedException {
        List<Thread> both = List.of(waitUntil(12), waitUntil(1));
        assertThat(alarms.keySet()).containsExactly(22L);
        alarms.get(22L).run();
        for (Thread thread : both) {
            thread.join();
        }
        assertThat(gone).containsExactlyInAnyOrder(12, 1);
    }

    @Test
    void keepsNobodyWaitingForAnAlarmThatCouldNotBeSet() {
        Departures broken = new Departures(10, START, (_, _) -> {
            throw new IllegalStateException("no alarm");
        });
        assertThatThrownBy(() -> broken.await(START + 1)).hasMessage("no alarm");
        broken.await(START + 2);
        assertThat(broken.waiting()).isZero();
    }

    @Test
    void keepsNobodyWhoseMomentIsOver() {
        departures.await(START);
        assertThat(alarms).isEmpty();
    }

    @Test
    void letsGoWhoIsInterrupted() throws InterruptedException {
        Thread waiting = waitUntil(5);
        waiting.interrupt();
        waiting.join();
        assertThat(gone).containsExactly(-5);
    }

    @Test
    void letsNobodyGoBeforeTheirMoment() throws InterruptedException {
        Departures bySystemsClock = new Departures(2_000_000);
        List<Long> early = Collections.synchronizedList(new ArrayList<>());
        List<Thread> crowd = IntStream.range(0, 100).mapToObj(number -> Thread.startVirtualThread(() -> {
            long moment = System.nanoTime() + number * 200_000L;
            bySystemsClock.await(moment);
            if (System.nanoTime() - moment < 0) {
                early.add(moment);
            }
        })).toList();
        for (Thread thread : crowd) {
            thread.join();
        }
        assertThat(early).isEmpty();
    }

    /** Whoever was interrupted is told by a minus. */
    private Thread waitUntil(int afterStart) {
        Thread thread = Thread.ofVirtual().start(() -> {
            departures.await(START + afterStart);
            gone.add(Thread.currentThread().isInterrupted() ? -afterStart : afterStart);
        });
        Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
        return thread;
    }
}
