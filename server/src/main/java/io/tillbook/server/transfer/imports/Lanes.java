package io.tillbook.server.transfer.imports;

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
 * Several connections that deliver side by side. What is in the same lane goes over the same connection, in order. A
 * bounded number of parcels waits for each.
 */
final class Lanes implements AutoCloseable {
    /** Answers to so many commands fit into the buffers between server and client. */
    private static final int BATCH = 100;
    private static final int WAITING = 2 * BATCH;
    private static final long LOOK_EVERY_MS = 100;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<BlockingQueue<Optional<Parcel>>> queues = new ArrayList<>();
    private final List<Future<?>> senders = new ArrayList<>();
    private final Delivery delivery;

    Lanes(int connections, Delivery delivery) {
        this.delivery = delivery;
        for (int count = 0; count < connections; count++) {
            BlockingQueue<Optional<Parcel>> queue = new ArrayBlockingQueue<>(WAITING);
            queues.add(queue);
            senders.add(threads.submit(() -> {
                deliverAll(queue);
                return null;
            }));
        }
    }

    /**
     * Hands over a parcel, waiting until there is room for it.
     *
     * @throws IOException when its connection has given up
     */
    void put(String lane, Parcel parcel) throws IOException, InterruptedException {
        put(Math.floorMod(lane.hashCode(), queues.size()), Optional.of(parcel));
    }

    /**
     * Waits until everything is delivered.
     *
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

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void put(int connection, Optional<Parcel> parcel) throws IOException, InterruptedException {
        while (!queues.get(connection).offer(parcel, LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            if (senders.get(connection).isDone()) {
                outcome(senders.get(connection));
            }
        }
    }

    private void deliverAll(BlockingQueue<Optional<Parcel>> queue) throws IOException, InterruptedException {
        List<Optional<Parcel>> batch = new ArrayList<>();
        do {
            batch.clear();
            batch.add(queue.take());
            queue.drainTo(batch, BATCH - 1);
            delivery.deliver(batch.stream().flatMap(Optional::stream).toList());
        } while (batch.getLast().isPresent());
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
