package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.load.LoadFigures;
import io.tillbook.benchmarks.load.LoadPlan;
import io.tillbook.benchmarks.load.LoadRun;
import io.tillbook.benchmarks.process.Directories;
import io.tillbook.benchmarks.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets both sides sell in turns, each time from an empty book, so that the machine's moods meet both. */
final class SideBySide {
    private final SideBySidePlan plan;
    private final Consumer<Object> progress;

    /**
     * @param progress is told each figure as soon as it is known
     */
    SideBySide(SideBySidePlan plan, Consumer<Object> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    SideBySideFigures run(Programs programs) throws IOException, InterruptedException {
        try (Postgres postgres = Postgres.start(programs, plan.directory())) {
            progress.accept(postgres.description());
            progress.accept(SideBySideReport.HEADING);
            Pgbench pgbench = new Pgbench(postgres, plan);
            List<Pair> pairs = new ArrayList<>();
            for (int number = 1; number <= plan.pairs(); number++) {
                pairs.add(pair(number, pgbench));
            }
            return SideBySideFigures.of(postgres.description(), pairs);
        }
    }

    private Pair pair(int number, Pgbench pgbench) throws IOException, InterruptedException {
        Side tillbook = tillbook();
        progress.accept(SideBySideReport.line(number, tillbook, Optional.empty()));
        List<Side> opponents = new ArrayList<>();
        for (Opponent opponent : plan.opponents()) {
            Side side = pgbench.measure(opponent);
            opponents.add(side);
            progress.accept(SideBySideReport.line(number, side, Optional.of(tillbook)));
        }
        return new Pair(tillbook, opponents);
    }

    private Side tillbook() throws IOException, InterruptedException {
        Path data = plan.directory().resolve("tillbook");
        try (ServerProcess server = ServerProcess.start(plan.server(), data)) {
            LoadFigures figures = LoadRun.measure(new LoadPlan(server.target(), Optional.of(server.handle()),
                    plan.traffic(), plan.goods(), plan.span()));
            if (figures.failed() > 0 || figures.turnedAway() > 0) {
                throw new IOException(figures.failed() + " sales failed, " + figures.turnedAway()
                        + " were turned away: " + figures.failures());
            }
            return new Side("tillbook", figures.perSecond(), figures.latency(), figures.serverCores(),
                    figures.toolCores());
        } finally {
            Directories.remove(data);
        }
    }
}
