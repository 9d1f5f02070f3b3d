package io.tillbook.benchmarks.micro;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.Chronicle;
import io.tillbook.benchmarks.ledger.Handlings;
import io.tillbook.benchmarks.ledger.PlainStates;
import io.tillbook.benchmarks.ledger.Submissions;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Deciding a sale of three lines over states in memory, and folding its events. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecideBenchmark {
    private static final int SALES = 1_024;

    private final CommandHandling<CompleteSale> handling = Handlings.of(CompleteSale.class);
    private final List<CompleteSale> sales;
    private final PlainStates states;
    private final Occurrence occurrence;
    private int next;

    /** Opens a chain that has sold before. */
    public DecideBenchmark() {
        Chain chain = new Chain("micro", 4, 1_000);
        SplittableRandom random = new SplittableRandom(1);
        Chronicle chronicle = new Chronicle(chain, random);
        chronicle.opening();
        chronicle.sales(SALES);
        states = chronicle.states();
        sales = random.longs(SALES).mapToObj(_ -> chain.sale(1_000_000, random)).toList();
        occurrence = Submissions.occurrence(sales.getFirst(), chronicle.now(), random);
    }

    /** Decides and folds. */
    @Benchmark
    public void decideAndEvolve(Blackhole sink) {
        for (NewEvent event : states.decide(handling, sales.get(next++ % SALES), occurrence)) {
            sink.consume(states.evolved(event));
        }
    }

    /** Names the streams that the decision rests on. */
    @Benchmark
    public Object footprint() {
        return handling.decider().footprint(sales.get(next++ % SALES), states);
    }
}
