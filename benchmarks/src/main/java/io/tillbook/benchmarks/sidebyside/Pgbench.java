package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.process.ProcessorTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own load tool, with statements that are prepared once. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern NOTHING_FAILED = Pattern.compile("number of failed transactions: 0 ");
    private static final String THREADS = "2";

    private final Postgres postgres;
    private final SideBySidePlan plan;

    Pgbench(Postgres postgres, SideBySidePlan plan) {
        this.postgres = postgres;
        this.plan = plan;
    }

    /** Lays out the tables, warms up and measures. */
    Side measure(Opponent opponent) throws IOException, InterruptedException {
        postgres.layOut(opponent, plan.goods());
        if (plan.span().warmUp().toSeconds() > 0) {
            run(opponent, plan.span().warmUp());
        }
        Optional<Duration> serverBefore = ProcessorTime.ofTree(postgres.process());
        Optional<Duration> clientBefore = ProcessorTime.ofEndedChildren();
        String printed = run(opponent, plan.span().duration(), "-l", "--log-prefix=" + PgbenchLog.PREFIX);
        Optional<Duration> client = ProcessorTime.ofEndedChildren();
        Optional<Duration> server = ProcessorTime.ofTree(postgres.process());
        postgres.audit(opponent);
        return new Side(opponent.toString(), perSecond(printed), PgbenchLog.latency(postgres.directory()),
                cores(serverBefore, server), cores(clientBefore, client));
    }

    /** The rate that pgbench printed. */
    static double perSecond(String printed) throws IOException {
        Matcher rate = RATE.matcher(printed);
        if (!rate.find() || !NOTHING_FAILED.matcher(printed).find()) {
            throw new IOException("pgbench printed:\n" + printed);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(Opponent opponent, Duration duration, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-n", "-M", "prepared", "-c",
                Integer.toString(plan.traffic().connections()), "-j", THREADS, "-T",
                Long.toString(duration.toSeconds()), "-D", "stores=" + plan.goods().locations(), "-D",
                "products=" + plan.goods().products(), "-f", postgres.script(opponent.script()).toString()));
        arguments.addAll(List.of(more));
        return postgres.pgbench(arguments.toArray(String[]::new));
    }

    private @Nullable Double cores(Optional<Duration> before, Optional<Duration> after) {
        return after.flatMap(end -> before.map(begin -> end.minus(begin).toNanos()
                / (double) plan.span().duration().toNanos())).orElse(null);
    }
}
