package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Actuator;
import io.tillbook.benchmarks.process.ResidentMemory;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A table with a line for each window, and the server's memory at its end: flat lines are what is hoped for. */
final class WindowTable {
    private static final double MEGABYTE = 1 << 20;
    private static final String HEADING = """
            | window | commands/s | p50 ms | p99 ms | max ms | worst pause ms | turned away | not sent | failures \
            | server processors | taken away | heap MB | resident MB |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private final LoadPlan plan;

    WindowTable(LoadPlan plan) {
        this.plan = plan;
    }

    /** The line of a window, counted from 1; the first brings the heading along. */
    String line(int number, LoadFigures figures) throws IOException {
        Latency latency = figures.latency();
        Optional<ProcessHandle> process = plan.process();
        return (number == 1 ? HEADING : "") + String.format(Locale.ROOT,
                "| %d | %,.0f | %.2f | %.2f | %.2f | %.1f | %,d | %,d | %,d | %s | %s | %,.0f | %,.0f |", number,
                figures.perSecond(), latency.p50Ms(), latency.p99Ms(), latency.maxMs(), figures.worstPauseMs(),
                figures.turnedAway(), figures.missed(), figures.allFailed(),
                LoadReport.cores(figures.serverCores()), LoadReport.cores(figures.takenAwayCores()),
                new Actuator(plan.server()).heapBytes() / MEGABYTE,
                process.isEmpty() ? 0 : ResidentMemory.of(process.get()) / MEGABYTE);
    }
}
