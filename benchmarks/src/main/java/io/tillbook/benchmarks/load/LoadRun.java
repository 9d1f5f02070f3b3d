package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Ascii;
import io.tillbook.benchmarks.http.Connection;
import io.tillbook.benchmarks.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** One measurement: opens its own locations, registers its own products, then trades. */
public final class LoadRun {
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SET_UP_AT_ONCE = 100;
    private static final double NS_PER_S = 1_000_000_000.0;
    private static final double NS_PER_MS = 1_000_000.0;

    private final LoadPlan plan;
    private final Documents documents;
    private final Documents documentsBeside;
    private final List<Trade> tills = new ArrayList<>();
    private final List<Trade> beside = new ArrayList<>();

    private LoadRun(LoadPlan plan) {
        this.plan = plan;
        String name = "load-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        this.documents = documents(name, prices(name));
        Beside others = plan.traffic().beside();
        // Only the tills beside, if any, sell to one and the same member; the office opens what both need.
        this.documentsBeside = others.tills() == 0 ? documents
                : documents(name, new SalePrices.ToMembers(name, others.isHouseCard()));
        for (int number = 0; number < plan.traffic().tills(); number++) {
            tills.add(tradeOf(new Till(number, plan.goods())));
        }
        for (int number = 0; number < others.tills(); number++) {
            beside.add(new SingleSales(documentsBeside, new Till(plan.traffic().tills() + number, plan.goods())));
        }
    }

    private Documents documents(String name, SalePrices prices) {
        return new Documents(plan.goods(), plan.chain().orElse(name), name, prices);
    }

    private SalePrices prices(String name) {
        return switch (plan.traffic().business()) {
            case SALES, SHIFT_SALES, MIXED -> new SalePrices.AsRungUp();
            case PRICED_SALES -> new SalePrices.ByPromotion(name);
            case MEMBER_SALES -> new SalePrices.ToMembers(name, false);
            case QUOTES -> new SalePrices.AmongPromotions(name);
        };
    }

    /**
     * Opens what is traded in, unless it is there.
     *
     * @throws IOException when the server cannot be reached, or does not take what is to be set up
     */
    public static LoadRun open(LoadPlan plan) throws IOException {
        LoadRun run = new LoadRun(plan);
        if (plan.chain().isEmpty()) {
            run.setUp();
        }
        return run;
    }

    /** Opens and trades, once. */
    public static LoadFigures measure(LoadPlan plan) throws IOException, InterruptedException {
        return open(plan).trade(plan.span());
    }

    private void setUp() throws IOException {
        Till office = new Till(0, plan.goods());
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < plan.goods().locations(); number++) {
            Ascii line = new Ascii();
            documents.openLocation(line, office.nextCommandId(), number);
            lines.add(line.toString());
        }
        for (int number = 0; number < plan.goods().products(); number++) {
            Ascii line = new Ascii();
            documents.registerProduct(line, office.nextCommandId(), number);
            lines.add(line.toString());
        }
        lines.addAll(documentsBeside.openPrices(office));
        if (plan.traffic().business() == Business.SHIFT_SALES) {
            openShifts(lines);
        }
        try (Connection connection = new Connection(plan.server())) {
            for (int begin = 0; begin < lines.size(); begin += SET_UP_AT_ONCE) {
                send(connection, lines.subList(begin, Math.min(lines.size(), begin + SET_UP_AT_ONCE)));
            }
        }
    }

    private void openShifts(List<String> lines) {
        for (int number = 0; number < plan.traffic().tills(); number++) {
            Till till = new Till(number, plan.goods());
            lines.add(documents.openRegister(new Ascii(), till).toString());
            lines.add(documents.openShift(new Ascii(), till).toString());
        }
    }

    private static void send(Connection connection, List<String> lines) throws IOException {
        Answer answer = connection.exchange(Request.commands(new Ascii().add(String.join("\n", lines)).add("\n")));
        if (answer.status() == UNAUTHENTICATED || answer.status() == FORBIDDEN) {
            throw new IOException("the server takes no commands with this token (--token-file, or TILLBOOK_TOKEN): "
                    + answer);
        }
        if (Counts.ofBatch(answer, lines.size()).accepted() < lines.size()) {
            throw new IOException("the server answered " + answer);
        }
    }

    /** Trades for as long as the span says; doing it again goes on where the tills were. */
    LoadFigures trade(Span span) throws IOException, InterruptedException {
        return trade(plan.traffic(), span);
    }

    /** The same with other connections, or another rate: the tills are those that are there, and as many. */
    LoadFigures trade(Traffic traffic, Span span) throws IOException, InterruptedException {
        try (Crew crew = new Crew()) {
            List<Connection> connections = new ArrayList<>();
            for (int number = 0; number < traffic.connections(); number++) {
                connections.add(crew.connect(plan.server()));
            }
            Queue<Trade> waiting = new ConcurrentLinkedQueue<>(tills);
            Window window = span.startingAt(System.nanoTime());
            Pauses pauses = new Pauses(window);
            Pace pace = new Pace(window, traffic.rate(), span.maxRequests());
            Pace readPace = new Pace(window, traffic.reads(), span.maxRequests());
            for (Connection connection : connections) {
                crew.add(new Sender(connection, new TillsInTurn(waiting), pace, window, pauses));
            }
            Pace besidePace = new Pace(window, 0, span.maxRequests());
            for (Trade till : beside) {
                crew.addBeside(new Sender(crew.connect(plan.server()), till, besidePace, window, new Pauses(window)));
            }
            for (int number = 0; number < traffic.readers(); number++) {
                crew.addReader(new Sender(crew.connect(plan.server()), new Reads(documents, plan.goods(), number),
                        readPace, window, new Pauses(window)));
            }
            return figures(window, pace, readPace, pauses, crew.work(window, plan.process()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Trade tradeOf(Till till) {
        int perRequest = plan.traffic().perRequest();
        return switch (plan.traffic().business()) {
            case MIXED -> new MixedTrade(documents, till);
            case QUOTES -> new Quotes(documents, till);
            case SALES, PRICED_SALES, MEMBER_SALES, SHIFT_SALES -> perRequest == 1
                    ? new SingleSales(documents, till)
                    : new SaleBatches(documents, till, perRequest);
        };
    }

    private static LoadFigures figures(Window window, Pace pace, Pace readPace, Pauses pauses, Crew.Work work) {
        Measurement trade = work.trade();
        // A server that stands still by the end is not forgiven the rest of the time.
        long endNs = pace.isExhausted() ? Math.max(window.fromNs(), trade.lastAnswerNs()) : window.endNs();
        pauses.answered(endNs);
        long[] missed = new long[1];
        pace.eachMissed(dueNs -> {
            missed[0]++;
            trade.missed(window, dueNs);
        });
        readPace.eachMissed(dueNs -> work.reads().missed(window, dueNs));
        double seconds = Math.max(0, endNs - window.fromNs()) / NS_PER_S;
        List<String> failures = new ArrayList<>(trade.failures());
        failures.addAll(work.reads().failures());
        failures.addAll(work.beside().failures());
        return new LoadFigures(seconds, perSecond(trade.inWindow().accepted(), seconds),
                Latency.of(trade.acceptedNs()), pauses.worstNs() / NS_PER_MS, trade.requests(), trade.all().accepted(),
                trade.all().turnedAway(), perSecond(trade.inWindow().turnedAway(), seconds),
                Latency.of(trade.turnedAwayNs()),
                failed(trade), missed[0],
                work.after().serverCoresSince(work.before()).orElse(null),
                work.after().toolCoresSince(work.before()).orElse(null),
                work.after().coresTakenAwaySince(work.before()).orElse(null), Latency.of(work.reads().acceptedNs()),
                failed(work.reads()), perSecond(work.beside().inWindow().accepted(), seconds),
                Latency.of(work.beside().acceptedNs()), failed(work.beside()),
                failures);
    }

    private static long failed(Measurement measured) {
        return measured.all().failed() + measured.brokenConnections();
    }

    private static double perSecond(long commands, double seconds) {
        return seconds == 0 ? 0 : commands / seconds;
    }
}
