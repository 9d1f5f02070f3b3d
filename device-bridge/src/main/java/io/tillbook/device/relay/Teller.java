package io.tillbook.device.relay;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Has the outbox tell what waits, whenever there is something, and again after a pause where no answer came. */
final class Teller implements AutoCloseable {
    static final Duration USUAL_PAUSE = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final Duration pause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Halt halt = Halt.EMPTY;
    private long askAgainAt = System.nanoTime();
    private boolean hasWork = true;
    private boolean isClosed;

    /** @param pause how long nobody asks a server that has not answered */
    Teller(Outbox outbox, Duration pause) {
        this.outbox = outbox;
        this.pause = pause;
        this.thread = Thread.ofPlatform().daemon().name("outbox").start(this::run);
    }

    private void run() {
        while (awaitWork()) {
            Halt now = flush();
            lock.lock();
            try {
                halt = now;
                hasWork |= now != Halt.EMPTY;
                askAgainAt = System.nanoTime() + (now == Halt.EMPTY ? 0 : pause.toNanos());
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** A fault stops nothing for good: what waits is told once it is gone. */
    private Halt flush() {
        try {
            return outbox.flush();
        } catch (RuntimeException fault) {
            System.getLogger(Teller.class.getName())
                    .log(System.Logger.Level.ERROR, "what waits cannot be told; it is tried again", fault);
            return Halt.FAULT;
        }
    }

    /** Returns when something may have to be told; false where that is over. */
    private boolean awaitWork() {
        lock.lock();
        try {
            for (long left = untilWork(); !isClosed && left > 0; left = untilWork()) {
                changed.awaitNanos(left);
            }
            hasWork = false;
            return !isClosed;
        } catch (InterruptedException stopped) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long untilWork() {
        return hasWork ? askAgainAt - System.nanoTime() : Long.MAX_VALUE;
    }

    /** Something was written that has to be told. */
    void wake() {
        lock.lock();
        try {
            hasWork = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The server has not answered somebody. */
    void lost() {
        lock.lock();
        try {
            askAgainAt = System.nanoTime() + pause.toNanos();
        } finally {
            lock.unlock();
        }
    }

    /** The server has answered somebody. */
    void heard() {
        lock.lock();
        try {
            askAgainAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is worth asking the server: it is not known to be silent, or it is time to try again. */
    boolean mayAsk() {
        lock.lock();
        try {
            return System.nanoTime() - askAgainAt >= 0;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the server has answered when it was asked last. */
    boolean isUp() {
        return mayAsk() && halt() == Halt.EMPTY;
    }

    /** Why nothing more was told. */
    Halt halt() {
        lock.lock();
        try {
            return halt;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once all that waits is told; false where that is not in time. */
    boolean awaitEmpty(Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (left > 0 && outbox.waiting() > 0) {
                left = changed.awaitNanos(left);
            }
            return outbox.waiting() == 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        // It is not interrupted: that would close the file that it may be writing.
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
