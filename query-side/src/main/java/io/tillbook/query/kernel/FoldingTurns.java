package io.tillbook.query.kernel;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Which groups of views may fold at the same time. Those that are nearly up to date take turns: all of them are woken
 * by the same events, and together they would keep every processor from those who sell. Who is far behind is not held
 * back, since catching up soon is worth more then.
 */
final class FoldingTurns {

    /** What comes within a second or two at full speed: who has waited for so long folds beside the others. */
    static final long FAR_BEHIND_EVENTS = 20_000;

    private final Semaphore turns;

    /**
     * @param atATime how many groups may fold at the same time
     */
    FoldingTurns(int atATime) {
        turns = new Semaphore(atATime, true);
    }

    /**
     * Does the work when it is its turn.
     *
     * @param behind how many events are still to be folded after this work
     */
    <T> T take(long behind, Supplier<T> work) {
        if (behind > FAR_BEHIND_EVENTS) {
            return work.get();
        }
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
