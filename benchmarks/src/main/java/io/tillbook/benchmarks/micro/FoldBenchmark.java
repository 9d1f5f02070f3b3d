package io.tillbook.benchmarks.micro;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.Chronicle;
import io.tillbook.benchmarks.ledger.Handlings;
import io.tillbook.benchmarks.ledger.OpenLedger;
import io.tillbook.benchmarks.ledger.Submissions;
import io.tillbook.benchmarks.process.Directories;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MetaData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Folding a stock's ten thousand events, from memory and from the store, without making use of its snapshots. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FoldBenchmark {
    private static final int EVENTS = 10_000;
    private static final int AT_ONCE = 500;

    private final List<Event> events = new ArrayList<>();
    private final StreamRef<Stock> stream;
    private final Path directory;
    private final OpenLedger ledger;

    /** Sells one product ten thousand times. */
    public FoldBenchmark() {
        Chain chain = new Chain("micro", 1, 10);
        stream = Stock.at(chain.location(0), chain.sku(0));
        try {
            directory = Directories.create(null);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        ledger = OpenLedger.in(directory);
        SplittableRandom random = new SplittableRandom(1);
        Chronicle chronicle = new Chronicle(chain, random);
        chronicle.opening();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        while (events.size() < EVENTS) {
            CompleteSale sale = chain.saleOfFirstProduct(events.size(), random);
            Occurrence occurrence = Submissions.occurrence(sale, chronicle.now(), random);
            for (NewEvent event : chronicle.states().decide(Handlings.of(CompleteSale.class), sale, occurrence)) {
                chronicle.states().absorb(event);
                if (event.stream().equals(stream)) {
                    messages.add(new GenericDomainEventMessage<>("stock", stream.id().value(), events.size(),
                            event.event(), MetaData.from(OccurrenceMetadata.toMap(occurrence))));
                    events.add(event.event());
                }
            }
        }
        for (int begin = 0; begin < messages.size(); begin += AT_ONCE) {
            ledger.store().append(messages.subList(begin, Math.min(messages.size(), begin + AT_ONCE)));
        }
    }

    /** Removes everything. */
    @TearDown
    public void close() throws IOException {
        ledger.close();
        Directories.remove(directory);
    }

    /** The fold alone. */
    @Benchmark
    public Stock foldFromMemory() {
        Stock stock = stream.type().initialState();
        for (Event event : events) {
            stock = stream.type().evolve(stock, event);
        }
        return stock;
    }

    /** Reading, decoding and folding. */
    @Benchmark
    public Stock foldFromStore() {
        Stock stock = stream.type().initialState();
        for (DomainEventStream stored = ledger.store().stream(stream.id().value(), 0); stored.hasNext();) {
            stock = stream.type().evolve(stock, (Event) stored.next().getPayload());
        }
        return stock;
    }
}
