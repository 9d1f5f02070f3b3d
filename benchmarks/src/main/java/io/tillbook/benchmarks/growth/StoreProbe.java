package io.tillbook.benchmarks.growth;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.Handlings;
import io.tillbook.benchmarks.ledger.OpenLedger;
import io.tillbook.benchmarks.ledger.Submissions;
import io.tillbook.benchmarks.load.Latency;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.StreamRunner;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Looks at an event store from within its own process. */
final class StoreProbe {
    private static final int TIMES = 50;
    private static final double NS_PER_S = 1_000_000_000.0;
    private static final int DIGITS = 3;

    private final OpenLedger ledger;
    private final Chain chain;

    StoreProbe(OpenLedger ledger, Chain chain) {
        this.ledger = ledger;
        this.chain = chain;
    }

    /** Events of the hot stream. */
    long hotEvents() {
        return ledger.store()
                .lastSequence(Stock.at(chain.location(0), chain.sku(0)).id().value())
                .orElse(-1) + 1;
    }

    /** What a runner with an empty cache takes to decide about the hot stream; the disk's pages may be cached. */
    Latency coldLoad(OffsetDateTime at) {
        Histogram nanoseconds = new Histogram(TimeUnit.MINUTES.toNanos(10), DIGITS);
        RandomGenerator random = new SplittableRandom(1);
        Decider<CompleteSale> decider = Handlings.of(CompleteSale.class).decider();
        for (int time = 0; time < TIMES; time++) {
            StreamRunner runner = ledger.newRunner();
            CompleteSale sale = chain.saleOfFirstProduct(Long.MAX_VALUE, random);
            var occurrence = Submissions.occurrence(sale, at, random);
            long beganNs = System.nanoTime();
            runner.foresee(decider, sale, occurrence);
            nanoseconds.recordValue(System.nanoTime() - beganNs);
        }
        return Latency.of(nanoseconds);
    }

    /** Events per second when all are read in their order, their payloads left as they are stored. */
    double readPerSecond() {
        return eachPerSecond(_ -> {});
    }

    /** Events per second when all are read in their order and decoded, as a projection that wants all gets them. */
    double decodedPerSecond() {
        return eachPerSecond(TrackedEventMessage::getPayload);
    }

    private double eachPerSecond(Consumer<TrackedEventMessage<?>> work) {
        long beganNs = System.nanoTime();
        long read = 0;
        try (Stream<? extends TrackedEventMessage<?>> events = ledger.store().from(0)) {
            for (Iterator<? extends TrackedEventMessage<?>> iterator = events.iterator(); iterator.hasNext();) {
                work.accept(iterator.next());
                read++;
            }
        }
        return read * NS_PER_S / (System.nanoTime() - beganNs);
    }
}
