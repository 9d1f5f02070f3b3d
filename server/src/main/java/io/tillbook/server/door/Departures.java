package io.tillbook.server.door;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets those go together who wait for nearly the same moment. In a crowd, an alarm of its own for each would cost about
 * as much as what it came for.
 */
final class Departures {
    private final long apartNanos;
    private final Alarm alarm;
    private final AtomicReference<Departure> last;

    /** Calls when a moment, by {@link System#nanoTime}, is over. */
    interface Alarm {
        void at(long momentNanos, Runnable call);
    }

    /**
     * @param apartNanos how far apart departures are: nobody waits for longer than that beyond their moment
     * @param nowNanos by the clock of the alarm
     */
    Departures(long apartNanos, long nowNanos, Alarm alarm) {
        this.apartNanos = apartNanos;
        this.alarm = alarm;
        this.last = new AtomicReference<>(new Departure(nowNanos));
        last.get().left.countDown();
    }

    /** Departures by the system's clock. */
    Departures(long apartNanos) {
        this(apartNanos, System.nanoTime(), Departures::sleep);
    }

    /**
     * Waits until a moment is over, or the thread is interrupted, which it stays. Moments come in their order, but for
     * those who overtake each other: who names one before the last departure's leaves with that.
     */
    void await(long momentNanos) {
        try {
            departureAt(momentNanos).left.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Departure departureAt(long momentNanos) {
        Departure planned = last.get();
        while (planned.atNanos - momentNanos < 0) {
            Departure later = new Departure(momentNanos + apartNanos);
            if (last.compareAndSet(planned, later)) {
                alarm.at(later.atNanos, later.left::countDown);
                return later;
            }
            planned = last.get();
        }
        return planned;
    }

    private static void sleep(long momentNanos, Runnable call) {
        Thread.ofVirtual().name("departure").start(() -> {
            for (long left = momentNanos - System.nanoTime(); left > 0; left = momentNanos - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            call.run();
        });
    }

    /** A moment, and whether it is over. */
    private record Departure(long atNanos, CountDownLatch left) {
        Departure(long atNanos) {
            this(atNanos, new CountDownLatch(1));
        }
    }
}
