package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.load.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with a column for each size.
 *
 * @param figures what was measured
 */
record GrowthReport(GrowthFigures figures) {
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(line("events", size -> number(size.store().events())));
        lines.add("|---" + "|---".repeat(figures.sizes().size()) + "|");
        lines.add(line("taken by the kernel, events/s", size -> number(size.store().filledPerSecond())));
        lines.add(line("read from the store, events/s", size -> number(size.store().readPerSecond())));
        lines.add(line("read and decoded, events/s", size -> number(size.store().decodedPerSecond())));
        lines.add(line("on disk, bytes per event", size -> number(size.store().bytesPerEvent())));
        lines.add(line("events of the hot stream", size -> number(size.store().hotEvents())));
        lines.add(line("cold load of it, p50 / p99 ms", size -> latency(size.store().coldLoad())));
        lines.add(line("all views anew, events/s", size -> number(size.served().rebuiltPerSecond())));
        lines.add(line("views on disk, bytes per event", size -> number(size.served().viewBytesPerEvent())));
        lines.add(line("start-up, s", size -> String.format(Locale.ROOT, "%.1f", size.served().startUpSeconds())));
        for (String query : queries()) {
            lines.add(line(query + ", p50 / p99 ms", size -> latency(size.served().queries().get(query))));
        }
        lines.add(line("sales at a moderate load, p50 / p99 ms", size -> latency(size.served().sales())));
        lines.add(line("heap, MB", size -> number(size.served().heapBytes() / MEGABYTE)));
        lines.add(line("resident, MB", size -> number(size.served().residentBytes() / MEGABYTE)));
        return String.join("\n", lines);
    }

    private Set<String> queries() {
        return figures.sizes().getFirst().served().queries().keySet();
    }

    private String line(String name, Function<SizeFigures, String> value) {
        return figures.sizes().stream().map(value).collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : String.format(Locale.ROOT, "%,.0f", number.doubleValue());
    }

    private static String latency(@Nullable Latency latency) {
        return latency == null ? "" : String.format(Locale.ROOT, "%.2f / %.2f", latency.p50Ms(), latency.p99Ms());
    }
}
