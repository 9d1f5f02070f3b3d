package io.tillbook.command.store.axonserver;

import io.tillbook.command.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what Axon Server replies, bounded, and whatever interrupts the caller. */
final class Replies {

    private Replies() {}

    /** A reply to a question; none in time is {@link StoreUnavailable}. */
    static <T> T to(CompletableFuture<T> question, Duration patience) {
        try {
            return await(question, patience);
        } catch (ExecutionException failed) {
            throw new StoreUnavailable("Axon Server does not answer: " + failed.getCause(), failed.getCause());
        } catch (TimeoutException late) {
            throw new StoreUnavailable("Axon Server does not answer within " + patience, late);
        }
    }

    /** The same for those who want to know what went wrong. */
    static <T> T await(CompletableFuture<T> reply, Duration patience) throws ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return reply.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
