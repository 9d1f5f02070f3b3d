package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.http.Actuator;
import io.tillbook.benchmarks.http.CatchUp;
import io.tillbook.benchmarks.ledger.OpenLedger;
import io.tillbook.benchmarks.load.Business;
import io.tillbook.benchmarks.load.Goods;
import io.tillbook.benchmarks.load.Latency;
import io.tillbook.benchmarks.load.LoadFigures;
import io.tillbook.benchmarks.load.LoadPlan;
import io.tillbook.benchmarks.load.LoadRun;
import io.tillbook.benchmarks.load.Span;
import io.tillbook.benchmarks.load.Traffic;
import io.tillbook.benchmarks.process.Directories;
import io.tillbook.benchmarks.process.ResidentMemory;
import io.tillbook.benchmarks.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a ledger grow and looks at it at each size. Every size adds as many days as the one before, so that the last
 * thirty days are busy ones at each.
 */
final class Growth {
    private static final Duration DAYS_OF_A_SIZE = Duration.ofDays(60);
    private static final int CONNECTIONS = 16;
    private static final int LINES = 3;
    private static final double MEASURABLE_SECONDS = 1;
    private static final double NS_PER_S = 1_000_000_000.0;

    private final GrowthPlan plan;
    private final Consumer<Object> progress;
    private final Filler filler;
    private final OffsetDateTime start;

    Growth(GrowthPlan plan, Consumer<Object> progress) {
        this.plan = plan;
        this.progress = progress;
        this.filler = new Filler(plan.chain());
        this.start = OffsetDateTime.now(ZoneOffset.UTC).minus(DAYS_OF_A_SIZE.multipliedBy(plan.sizes().size()));
    }

    GrowthFigures run() throws IOException, InterruptedException, ExecutionException {
        List<SizeFigures> figures = new ArrayList<>();
        for (int number = 0; number < plan.sizes().size(); number++) {
            OffsetDateTime from = start.plus(DAYS_OF_A_SIZE.multipliedBy(number));
            long size = plan.sizes().get(number);
            figures.add(new SizeFigures(size, fill(size, from), serve(size, from.plus(DAYS_OF_A_SIZE))));
        }
        return new GrowthFigures(figures);
    }

    private StoreFigures fill(long size, OffsetDateTime from)
            throws IOException, InterruptedException, ExecutionException {
        try (OpenLedger ledger = OpenLedger.in(plan.data())) {
            if (ledger.head() == 0) {
                filler.open(ledger, from);
            }
            long before = ledger.head();
            long beganNs = System.nanoTime();
            filler.sellUntil(ledger, size, from, from.plus(DAYS_OF_A_SIZE));
            double perSecond = (ledger.head() - before) * NS_PER_S / (System.nanoTime() - beganNs);
            progress.accept(String.format(Locale.ROOT, "%,d events, %,.0f/s", ledger.head(), perSecond));
            StoreProbe probe = new StoreProbe(ledger, plan.chain());
            Latency coldLoad = probe.coldLoad(from.plus(DAYS_OF_A_SIZE));
            double bytes = Directories.size(plan.data().resolve("events"));
            return new StoreFigures(ledger.head(), perSecond, probe.readPerSecond(), probe.decodedPerSecond(),
                    bytes / ledger.head(),
                    probe.hotEvents(), coldLoad);
        }
    }

    private ServedFigures serve(long size, OffsetDateTime to) throws IOException, InterruptedException {
        @Nullable Double rebuilt = rebuild();
        try (ServerProcess server = ServerProcess.start(plan.server(), plan.data())) {
            Actuator actuator = new Actuator(server.target());
            actuator.awaitViews(progress);
            Map<String, Latency> queries = Interview.ask(server.target(),
                    new Questions(plan.chain(), start, to, new SplittableRandom(size)));
            progress.accept("  asked, now selling");
            Latency sales = sell(server);
            long resident = ResidentMemory.of(server.handle());
            return new ServedFigures(rebuilt, server.startUpNs() / (double) TimeUnit.SECONDS.toNanos(1), queries,
                    sales, actuator.heapBytes(), resident, Directories.size(views()) / (double) size);
        }
    }

    private @Nullable Double rebuild() throws IOException, InterruptedException {
        if (Files.exists(views())) {
            Directories.remove(views());
        }
        try (ServerProcess server = ServerProcess.start(plan.server(), plan.data())) {
            CatchUp views = new Actuator(server.target()).awaitViews(progress);
            progress.accept("  views folded anew");
            return views.seconds() < MEASURABLE_SECONDS ? null : views.perSecond();
        }
    }

    /** In the stores and with the goods of the history, by the clock: what a till waits at a moderate load. */
    private Latency sell(ServerProcess server) throws IOException, InterruptedException {
        Goods goods = new Goods(LINES, plan.chain().locations(), plan.chain().products());
        Span span = Span.of(Duration.ofSeconds(plan.seconds()), Duration.ofSeconds(plan.seconds()));
        LoadFigures figures = LoadRun.measure(new LoadPlan(server.target(), Optional.of(server.handle()),
                new Traffic(CONNECTIONS, CONNECTIONS, 1, Business.SALES, plan.rate(), 0), goods, span,
                Optional.of(plan.chain().name())));
        if (!figures.isClean()) {
            throw new IOException("sales failed: " + figures.failures());
        }
        return figures.latency();
    }

    private Path views() {
        return plan.data().resolve("views");
    }
}
