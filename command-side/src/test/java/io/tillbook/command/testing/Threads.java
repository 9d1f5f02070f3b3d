package io.tillbook.command.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many threads that start together. */
public final class Threads {
    private static final int PATIENCE_SECONDS = 60;

    private Threads() {}

    /** Runs the work on so many threads at once and answers with their results; fails where one fails or hangs. */
    public static <T> List<T> atOnce(int threads, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                Callable<T> task = () -> {
                    start.await();
                    return work.apply(number);
                };
                futures.add(executor.submit(task));
            }
            try {
                return results(futures);
            } catch (ExecutionException | TimeoutException failed) {
                executor.shutdownNow();
                throw new AssertionError("a thread failed or hung", failed);
            }
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) throws ExecutionException, TimeoutException {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
        return results;
    }
}
