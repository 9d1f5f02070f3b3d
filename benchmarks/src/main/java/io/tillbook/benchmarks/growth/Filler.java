package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.OpenLedger;
import io.tillbook.benchmarks.ledger.Submissions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Lets a chain do business through the kernel, without HTTP. Every tenth sale is of one and the same product. */
final class Filler {
    private static final int CALLERS = 64;
    private static final int HOT = 10;

    private final Chain chain;
    private final AtomicLong sales = new AtomicLong();

    Filler(Chain chain) {
        this.chain = chain;
    }

    /** Opens the chain. */
    void open(OpenLedger ledger, OffsetDateTime at) {
        SplittableRandom random = new SplittableRandom(0);
        chain.opening().forEach(command -> ledger.send(Submissions.of(command, at, random)));
    }

    /** Sells until the ledger has so many events, spread evenly over the days from one moment to another. */
    void sellUntil(OpenLedger ledger, long events, OffsetDateTime from, OffsetDateTime to)
            throws InterruptedException, ExecutionException {
        Business business = new Business(ledger, ledger.head(), events, from, Duration.between(from, to));
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                RandomGenerator random = new SplittableRandom(sales.get() + caller);
                all.add(callers.submit(() -> business.run(random)));
            }
            for (Future<?> caller : all) {
                caller.get();
            }
        }
    }

    private final class Business {
        private final OpenLedger ledger;
        private final long begin;
        private final long end;
        private final OffsetDateTime from;
        private final Duration time;

        Business(OpenLedger ledger, long begin, long end, OffsetDateTime from, Duration time) {
            this.ledger = ledger;
            this.begin = begin;
            this.end = end;
            this.from = from;
            this.time = time;
        }

        void run(RandomGenerator random) {
            for (long head = ledger.head(); head < end; head = ledger.head()) {
                long number = sales.incrementAndGet();
                var sale = number % HOT == 0 ? chain.saleOfFirstProduct(number, random) : chain.sale(number, random);
                ledger.send(Submissions.of(sale, moment(from, time, head - begin, end - begin), random));
            }
        }
    }

    /** The moment when so much of all is done. */
    static OffsetDateTime moment(OffsetDateTime from, Duration time, long done, long all) {
        return from.plusSeconds(Math.floorDiv(Math.multiplyExact(time.toSeconds(), done), all));
    }
}
