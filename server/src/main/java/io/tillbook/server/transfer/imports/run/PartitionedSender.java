package io.tillbook.server.transfer.imports.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sends commands over several connections. Commands of one partition use the same connection and keep their order. A
 * bounded number of commands waits for each connection.
 */
final class PartitionedSender implements AutoCloseable {
    /** Answers to so many commands fit into the buffers between server and client. */
    private static final int BATCH = 100;
    private static final int WAITING = 2 * BATCH;
    private static final long LOOK_EVERY_MS = 100;
    /** What is on its way when somebody stops it is waited for: what becomes of it should be known. */
    private static final long GRACE_MS = 2_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<BlockingQueue<Optional<PendingCommand>>> queues = new ArrayList<>();
    private final List<Future<?>> senders = new ArrayList<>();
    private final RetryingSender delivery;
    private volatile boolean isStopped;

    PartitionedSender(int connections, RetryingSender delivery) {
        this.delivery = delivery;
        for (int count = 0; count < connections; count++) {
            BlockingQueue<Optional<PendingCommand>> queue = new ArrayBlockingQueue<>(WAITING);
            queues.add(queue);
            senders.add(threads.submit(() -> {
                deliverAll(queue);
                return null;
            }));
        }
    }

    /**
     * Hands over a command, waiting until there is room for it.
     *
     * @throws ImportStopped when nothing is taken any more
     * @throws IOException when its connection has given up
     */
    void put(String partition, PendingCommand pending) throws IOException, InterruptedException {
        put(Math.floorMod(partition.hashCode(), queues.size()), Optional.of(pending));
    }

    /**
     * Waits until everything is delivered.
     *
     * @throws ImportStopped when it is not, since somebody has stopped it
     * @throws IOException when a connection has given up
     */
    void finish() throws IOException, InterruptedException {
        for (int connection = 0; connection < queues.size(); connection++) {
            put(connection, Optional.empty());
        }
        for (Future<?> sender : senders) {
            outcome(sender);
        }
    }

    /** Takes nothing any more, and sends what is on its way only. */
    void stop() {
        isStopped = true;
    }

    @Override
    public void close() {
        stop();
        threads.shutdown();
        try {
            threads.awaitTermination(GRACE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        threads.close();
    }

    private void put(int connection, Optional<PendingCommand> pending) throws IOException, InterruptedException {
        while (!queues.get(connection).offer(pending, LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            checkNotStopped();
            if (senders.get(connection).isDone()) {
                outcome(senders.get(connection));
            }
        }
    }

    private void deliverAll(BlockingQueue<Optional<PendingCommand>> queue) throws IOException, InterruptedException {
        List<Optional<PendingCommand>> batch = new ArrayList<>();
        do {
            batch.clear();
            batch.add(next(queue));
            queue.drainTo(batch, BATCH - 1);
            delivery.deliver(batch.stream().flatMap(Optional::stream).toList());
        } while (batch.getLast().isPresent());
    }

    private Optional<PendingCommand> next(BlockingQueue<Optional<PendingCommand>> queue) throws InterruptedException {
        Optional<Optional<PendingCommand>> next;
        do {
            checkNotStopped();
            next = Optional.ofNullable(queue.poll(LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
        } while (next.isEmpty());
        return next.get();
    }

    private void checkNotStopped() {
        if (isStopped) {
            throw new ImportStopped();
        }
    }

    private static void outcome(Future<?> sender) throws IOException, InterruptedException {
        try {
            sender.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException gaveUp -> throw gaveUp;
                case RuntimeException other -> throw other;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
