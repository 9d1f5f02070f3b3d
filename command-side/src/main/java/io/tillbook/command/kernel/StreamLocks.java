package io.tillbook.command.kernel;

import io.tillbook.api.kernel.StreamId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
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
        int[] reads = stripes(footprint.reads());
        int[] writes = stripes(footprint.writes());
        Held held = new Held(new ArrayDeque<>(reads.length + writes.length));
        int read = 0;
        int write = 0;
        while (read < reads.length || write < writes.length) {
            boolean isWrite = read == reads.length || (write < writes.length && writes[write] <= reads[read]);
            int stripe = isWrite ? writes[write] : reads[read];
            held.take(isWrite ? stripes[stripe].writeLock() : stripes[stripe].readLock());
            read = after(stripe, reads, read);
            write = after(stripe, writes, write);
        }
        return held;
    }

    private static int after(int stripe, int[] sorted, int from) {
        int next = from;
        while (next < sorted.length && sorted[next] == stripe) {
            next++;
        }
        return next;
    }

    private static int[] stripes(Set<StreamId> streams) {
        int[] found = new int[streams.size()];
        int count = 0;
        for (StreamId stream : streams) {
            found[count++] = stripe(stream);
        }
        Arrays.sort(found);
        return found;
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
            for (Lock lock : locks) {
                lock.unlock();
            }
        }
    }
}
