package io.tillbook.benchmarks.micro;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.Chronicle;
import io.tillbook.benchmarks.ledger.OpenViews;
import io.tillbook.benchmarks.process.Directories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Folding the events of a hundred sales into all embedded views, one group after the other: time per sale. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProjectionBenchmark {
    private static final int SALES = 100;

    private final Path directory;
    private final OpenViews views;
    private final Chronicle chronicle;
    private List<RecordedEvent> batch = List.of();

    /** Opens a chain and the views of it. */
    public ProjectionBenchmark() {
        try {
            directory = Directories.create(null);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        views = OpenViews.in(directory);
        chronicle = new Chronicle(new Chain("micro", 4, 1_000), new SplittableRandom(1));
        views.absorb(chronicle.opening());
    }

    /** Removes everything. */
    @TearDown
    public void close() throws IOException {
        views.close();
        Directories.remove(directory);
    }

    /** A batch can be folded once. */
    @Setup(Level.Invocation)
    public void sell() {
        batch = chronicle.sales(SALES);
    }

    /** Folds it. */
    @Benchmark
    @OperationsPerInvocation(SALES)
    public void absorb() {
        views.absorb(batch);
    }
}
