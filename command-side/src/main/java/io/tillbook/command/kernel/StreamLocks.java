package io.tillbook.command.kernel;

import io.tillbook.api.kernel.StreamId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Locks of streams within this process, so that commands on one stream take turns instead of failing. The store's own
 * refusal of a taken sequence number stays the real guard. A fixed number of locks is shared out over all streams and
 * always taken in the same order, so two commands never wait for each other.
 */
final class StreamLocks {
    private static final int STRIPES = 1 << 12;

    private final ReadWriteLock[] stripes = new ReadWriteLock[STRIPES];

    StreamLocks() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            stripes[stripe] = new ReentrantReadWriteLock();
        }
    }

    /** Waits for all streams of the footprint and holds them until closed. */
    Held hold(Footprint footprint) {
        Map<Integer, Lock> wanted = new TreeMap<>();
        footprint.reads().forEach(stream -> wanted.put(stripe(stream), stripes[stripe(stream)].readLock()));
        footprint.writes().forEach(stream -> wanted.put(stripe(stream), stripes[stripe(stream)].writeLock()));
        Held held = new Held(new ArrayDeque<>(wanted.size()));
        wanted.values().forEach(held::take);
        return held;
    }

    private static int stripe(StreamId stream) {
        int hash = stream.value().hashCode();
        return (hash ^ (hash >>> 16)) & (STRIPES - 1);
    }

    /** Locks that are held. */
    record Held(Deque<Lock> locks) implements AutoCloseable {
        private void take(Lock lock) {
            lock.lock();
            locks.push(lock);
        }

        @Override
        public void close() {
            locks.forEach(Lock::unlock);
        }
    }
}
