package io.tillbook.server.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Bounds how many commands are decided at once, and how many wait for that in their order. Beyond both bounds a single
 * command is turned away, which keeps the others quick. A line of a batch waits without a bound, and its sender sees a
 * slow connection. Few batches are decided at once, because each locks the streams of many lines.
 */
public final class Admission {
    private final int permits;
    private final int mostWaiting;
    private final long longestWaitNanos;
    private final Semaphore free;
    private final Semaphore freeForBatches;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger batchesWaiting = new AtomicInteger();

    /**
     * @param permits most commands in work
     * @param mostWaiting most single commands that wait for a permit
     * @param longestWait how long one of them waits at most
     */
    public Admission(int permits, int mostWaiting, Duration longestWait) {
        this(permits, mostWaiting, longestWait, 1);
    }

    /**
     * @param permits most commands in work
     * @param mostWaiting most single commands that wait for a permit
     * @param longestWait how long one of them waits at most
     * @param batches most batches whose lines are in work, each of which has one of the permits
     */
    public Admission(int permits, int mostWaiting, Duration longestWait, int batches) {
        this.permits = permits;
        this.mostWaiting = mostWaiting;
        this.longestWaitNanos = longestWait.toNanos();
        this.free = new Semaphore(permits, true);
        this.freeForBatches = new Semaphore(batches, true);
    }

    /** Whether a single command that comes now would be turned away. */
    public boolean isFull() {
        return waiting.get() >= mostWaiting && free.availablePermits() == 0;
    }

    /** Does the work in its turn; nothing, without having begun it, when too many wait or the wait was too long. */
    public <T> Optional<T> single(Supplier<T> work) {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            leave();
        }
    }

    /** Gives back the permit of a single command. */
    public void leave() {
        free.release();
    }

    /** Takes a permit, after waiting for it if need be; false when too many wait or the wait was too long. */
    public boolean enter() {
        try {
            // The form without a time would overtake those who wait.
            return free.tryAcquire(0, TimeUnit.NANOSECONDS) || enteredAfterWaiting();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean enteredAfterWaiting() throws InterruptedException {
        try {
            return waiting.incrementAndGet() <= mostWaiting && free.tryAcquire(longestWaitNanos, TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Does the work for a batch in its turn, whenever that is. */
    public <T> T ofBatch(Supplier<T> work) {
        batchesWaiting.incrementAndGet();
        freeForBatches.acquireUninterruptibly();
        free.acquireUninterruptibly();
        batchesWaiting.decrementAndGet();
        try {
            return work.get();
        } finally {
            free.release();
            freeForBatches.release();
        }
    }

    /** Commands being decided now. */
    public int inWork() {
        return permits - free.availablePermits();
    }

    /** Most commands that are decided at once. */
    public int permits() {
        return permits;
    }

    /** Single commands that wait for a permit. */
    public int waiting() {
        return waiting.get();
    }

    /** Most of them. */
    int mostWaiting() {
        return mostWaiting;
    }

    /** Batches whose next line waits for a permit. */
    public int batchesWaiting() {
        return batchesWaiting.get();
    }
}
