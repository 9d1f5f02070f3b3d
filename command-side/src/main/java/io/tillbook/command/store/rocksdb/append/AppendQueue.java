package io.tillbook.command.store.rocksdb.append;

import io.tillbook.command.store.StoreOverloaded;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.files.GroupCommitLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Appends that wait for the writer, bounded in events and bytes. */
final class AppendQueue {

    private final GroupCommitLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Queue<AppendRequest> waiting = new ArrayDeque<>();

    private int waitingEvents;
    private long waitingBytes;
    private boolean closed;

    AppendQueue(GroupCommitLimits limits) {
        this.limits = limits;
    }

    /** Takes the request or throws at once; an empty queue takes a request of any size. */
    void put(AppendRequest request) {
        lock.lock();
        try {
            if (closed) {
                throw new StoreUnavailable("it is closed", null);
            }
            if (!waiting.isEmpty() && !hasRoomFor(request)) {
                throw new StoreOverloaded(waitingEvents, waitingBytes);
            }
            waiting.add(request);
            waitingEvents += request.events().size();
            waitingBytes += request.bytes();
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(AppendRequest request) {
        return waitingEvents + request.events().size() <= limits.waitingEventsMax()
                && waitingBytes + request.bytes() <= limits.waitingBytesMax();
    }

    /** Waits for a request, at most {@code patienceNanos}; false when closed and nothing is left. */
    boolean awaitWork(long patienceNanos) throws InterruptedException {
        long left = patienceNanos;
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed && left > 0) {
                left = work.awaitNanos(left);
            }
            return !closed || !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the appends that fit into one group commit, in order of arrival. */
    List<AppendRequest> drain() {
        lock.lock();
        try {
            List<AppendRequest> drained = new ArrayList<>();
            int events = 0;
            long bytes = 0;
            for (AppendRequest next = waiting.peek(); next != null; next = waiting.peek()) {
                events += next.events().size();
                bytes += next.bytes();
                boolean fits = events <= limits.commitEventsMax() && bytes <= limits.commitBytesMax();
                if (!fits && !drained.isEmpty()) {
                    break;
                }
                drained.add(waiting.remove());
                waitingEvents -= next.events().size();
                waitingBytes -= next.bytes();
            }
            return drained;
        } finally {
            lock.unlock();
        }
    }

    int waitingEvents() {
        lock.lock();
        try {
            return waitingEvents;
        } finally {
            lock.unlock();
        }
    }

    long waitingBytes() {
        lock.lock();
        try {
            return waitingBytes;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no further appends; waiting ones can still be drained. */
    void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
