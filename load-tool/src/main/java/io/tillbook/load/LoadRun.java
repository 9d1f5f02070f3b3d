package io.tillbook.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** One measurement: opens its own locations, registers its own products, then sells. */
final class LoadRun {
    private final LoadPlan plan;
    private final Documents documents;

    LoadRun(LoadPlan plan) {
        this.plan = plan;
        this.documents = new Documents(plan, "load-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
    }

    /**
     * Opens locations and registers products.
     *
     * @throws IOException when the server does not take them
     */
    void prepare() throws IOException {
        CommandIds ids = new CommandIds(new SplittableRandom(System.nanoTime()));
        try (Connection connection = new Connection(plan.server())) {
            for (int number = 0; number < plan.locations(); number++) {
                put(connection, ids, documents.openLocation(number));
            }
            for (int number = 0; number < plan.products(); number++) {
                put(connection, ids, documents.registerProduct(number));
            }
        }
    }

    /** Sells over all connections at once. */
    Measurement sell() throws InterruptedException {
        AtomicLong salesLeft = new AtomicLong(plan.maxSales());
        long startNs = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Measurement>> sellers = new ArrayList<>();
            for (int number = 0; number < plan.connections(); number++) {
                sellers.add(threads.submit(new Seller(plan, documents, number, salesLeft, startNs)));
            }
            List<Measurement> parts = new ArrayList<>();
            for (Future<Measurement> seller : sellers) {
                parts.add(seller.get());
            }
            return Measurement.sum(parts);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void put(Connection connection, CommandIds ids, byte[] body) throws IOException {
        Answer answer = connection.put("/v1/commands/" + ids.next(System.currentTimeMillis()), body);
        if (!answer.isCreated()) {
            throw new IOException("the server answered " + answer);
        }
    }
}
