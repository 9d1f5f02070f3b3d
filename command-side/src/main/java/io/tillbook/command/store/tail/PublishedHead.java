package io.tillbook.command.store.tail;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The position up to which events are durable. No reader looks beyond it; readers at the end wait here for more. */
public final class PublishedHead {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private volatile long position;
    private volatile boolean closed;

    /** A head at the last durable position. */
    public PublishedHead(long position) {
        this.position = position;
    }

    /** The last position that readers may see. */
    public long position() {
        return position;
    }

    /** Makes events up to {@code last} visible. */
    public void advanceTo(long last) {
        if (last < position) {
            throw new IllegalStateException("The end of the store cannot move back from " + position + " to " + last);
        }
        position = last;
        wake();
    }

    /** Ends all waiting, now and later. */
    public void close() {
        closed = true;
        wake();
    }

    /** Wakes waiting readers, which check whether they were cancelled. */
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for an event behind {@code seen}; gives up after {@code patienceNanos}, when closed, cancelled or
     * interrupted.
     */
    public void awaitBeyond(long seen, long patienceNanos, BooleanSupplier cancelled) {
        long left = patienceNanos;
        lock.lock();
        try {
            while (position <= seen && left > 0 && !closed && !cancelled.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
