package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Connection;
import io.tillbook.benchmarks.http.Target;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * All senders of a run, each on a thread of the system: a read that blocks there is one system call. Whoever waits much
 * longer than the run lasts is cut off.
 */
final class Crew implements Closeable {
    private static final long GRACE_NS = TimeUnit.SECONDS.toNanos(30);

    private final List<Connection> connections = new ArrayList<>();
    private final List<Sender> traders = new ArrayList<>();
    private final List<Sender> readers = new ArrayList<>();
    private final List<Sender> beside = new ArrayList<>();

    /** What came of it, and the processor time before and after what was counted. */
    record Work(Measurement trade, Measurement reads, Measurement beside, ProcessorWatch before,
            ProcessorWatch after) {}

    Connection connect(Target server) throws IOException {
        Connection connection = new Connection(server);
        connections.add(connection);
        return connection;
    }

    void add(Sender trader) {
        traders.add(trader);
    }

    void addReader(Sender reader) {
        readers.add(reader);
    }

    void addBeside(Sender trader) {
        beside.add(trader);
    }

    Work work(Window window, Optional<ProcessHandle> server)
            throws IOException, InterruptedException, ExecutionException {
        CountDownLatch done = new CountDownLatch(connections.size());
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Measurement>> trading = start(traders, threads, done);
            List<Future<Measurement>> reading = start(readers, threads, done);
            List<Future<Measurement>> sellingBeside = start(beside, threads, done);
            awaitUntil(done, window.fromNs());
            ProcessorWatch before = ProcessorWatch.now(server);
            awaitUntil(done, window.endNs());
            ProcessorWatch after = ProcessorWatch.now(server);
            if (!awaitUntil(done, window.endNs() + GRACE_NS)) {
                close();
            }
            return new Work(sum(trading), sum(reading), sum(sellingBeside), before, after);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private static List<Future<Measurement>> start(List<Sender> senders, ExecutorService threads,
            CountDownLatch done) {
        return senders.stream().map(sender -> threads.submit(() -> {
            try {
                return sender.call();
            } finally {
                done.countDown();
            }
        })).toList();
    }

    private static boolean awaitUntil(CountDownLatch done, long momentNs) throws InterruptedException {
        return done.await(momentNs - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private static Measurement sum(List<Future<Measurement>> parts) throws InterruptedException, ExecutionException {
        Measurement sum = new Measurement();
        for (Future<Measurement> part : parts) {
            sum.plus(part.get());
        }
        return sum;
    }
}
