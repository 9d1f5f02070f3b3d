package io.tillbook.server.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets so many commands be decided at once, and so many wait for that, each in its turn. Beyond that a single command
 * is turned away, so that those inside are as quick as ever. Lines of a batch wait for as long as it takes, which its
 * sender feels as a connection that is slow to take more. Few batches are decided at once: each holds the streams of
 * many lines, so that more of them would wait for each other instead of getting on, and tills for all of them.
 */
public final class Admission {
    private final int places;
    private final int mostWaiting;
    private final long longestWaitNanos;
    private final Semaphore free;
    private final Semaphore freeForBatches;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger batchesWaiting = new AtomicInteger();

    /**
     * @param places most commands in work
     * @param mostWaiting most single commands that wait for a place
     * @param longestWait how long one of them waits at most
     */
    public Admission(int places, int mostWaiting, Duration longestWait) {
        this(places, mostWaiting, longestWait, 1);
    }

    /**
     * @param places most commands in work
     * @param mostWaiting most single commands that wait for a place
     * @param longestWait how long one of them waits at most
     * @param batches most batches whose lines are in work, each of which has one of the places
     */
    public Admission(int places, int mostWaiting, Duration longestWait, int batches) {
        this.places = places;
        this.mostWaiting = mostWaiting;
        this.longestWaitNanos = longestWait.toNanos();
        this.free = new Semaphore(places, true);
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

    /** Gives back the place of a single command. */
    public void leave() {
        free.release();
    }

    /** Takes a place, after waiting for it if need be; false when too many wait or the wait was too long. */
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
        return places - free.availablePermits();
    }

    /** Most commands that are decided at once. */
    public int places() {
        return places;
    }

    /** Single commands that wait for a place. */
    public int waiting() {
        return waiting.get();
    }

    /** Most of them. */
    int mostWaiting() {
        return mostWaiting;
    }

    /** Batches whose next line waits for a place. */
    public int batchesWaiting() {
        return batchesWaiting.get();
    }
}
