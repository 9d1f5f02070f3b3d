package io.tillbook.command.store.axonserver;

import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.tail.PublishedHead;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Asks the server for its end over and over, to learn up to which moment the tail has brought everything: a tail that
 * is silent may have nothing to bring, or be late. Decisions rest on what it has brought only while it is fresh.
 */
final class TailProbe implements AutoCloseable {
    /** How old that may be which a decision takes for the end of a stream that it only reads. */
    static final Duration OLDEST = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LongSupplier end;
    private final PublishedHead head;
    private final AxonServerListener listener;
    private final Thread thread = Thread.ofPlatform().name("event-store-tail-probe").daemon().unstarted(this::run);
    private final LongSupplier nanoTime;
    /** Far back until the first probe. */
    private volatile long completeAt;
    private volatile boolean closed;
    private boolean late;

    /**
     * @param end position of the last event of the server
     * @param head what the tail has brought
     * @param nanoTime a clock such as {@link System#nanoTime()}
     */
    TailProbe(LongSupplier end, PublishedHead head, AxonServerListener listener, LongSupplier nanoTime) {
        this.end = end;
        this.head = head;
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.completeAt = nanoTime.getAsLong() - 2 * OLDEST.toNanos();
    }

    void start() {
        thread.start();
    }

    /** Whether the tail has everything that was stored until {@link #OLDEST} ago. */
    boolean isFresh() {
        return nanoTime.getAsLong() - completeAt <= OLDEST.toNanos();
    }

    private void run() {
        while (!closed) {
            try {
                probe();
                Thread.sleep(PAUSE);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    /** Whatever is stored before the question stands before the end that is the answer. */
    void probe() {
        long asked = nanoTime.getAsLong();
        try {
            long stored = end.getAsLong();
            head.awaitBeyond(stored - 1, OLDEST.toNanos(), () -> closed);
            if (head.position() >= stored) {
                completeAt = asked;
            }
        } catch (StoreUnavailable away) {
            // The tail tells of it, and whoever reads learns it too.
        }
        tell(!isFresh());
    }

    private void tell(boolean nowLate) {
        if (nowLate && !late && !closed) {
            listener.tailLate();
        }
        late = nowLate;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
