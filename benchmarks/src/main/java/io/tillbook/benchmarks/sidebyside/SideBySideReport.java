package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.load.Latency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table that grows while it is measured. */
final class SideBySideReport {
    static final String HEADING = """
            | pair | side | sales/s | p50 ms | p99 ms | processors | of its client | Tillbook : it |
            |---|---|---|---|---|---|---|---|""";

    private SideBySideReport() {}

    /**
     * A line of the table.
     *
     * @param tillbook the product's side of the pair, to be compared with
     */
    static String line(int pair, Side side, Optional<Side> tillbook) {
        Latency latency = side.latency();
        String ratio = tillbook.map(own -> String.format(Locale.ROOT, "%.2f", own.perSecond() / side.perSecond()))
                .orElse("");
        return String.format(Locale.ROOT, "| %d | %s | %,.0f | %.2f | %.2f | %s | %s | %s |", pair, side.name(),
                side.perSecond(), latency.p50Ms(), latency.p99Ms(), cores(side.cores()), cores(side.clientCores()),
                ratio);
    }

    static String medians(SideBySideFigures figures) {
        return figures.medianRatios()
                .entrySet()
                .stream()
                .map(median -> String.format(Locale.ROOT, "median of %d pairs: Tillbook : %s = %.2f",
                        figures.pairs().size(), median.getKey(), median.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String cores(@Nullable Double cores) {
        return cores == null ? "unknown" : String.format(Locale.ROOT, "%.2f", cores);
    }
}
