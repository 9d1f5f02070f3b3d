package io.tillbook.benchmarks.load;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long it is measured, on the command line. */
final class SpanOptions {
    // @formatter:off (each option above its field)
    @Option(names = "--warm-up", defaultValue = "10", paramLabel = "SECONDS",
            description = "time before requests are counted; ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--duration", defaultValue = "30", paramLabel = "SECONDS",
            description = "time during which requests are counted; ${DEFAULT-VALUE}")
    private int duration;

    @Option(names = "--windows", defaultValue = "1", paramLabel = "N",
            description = "how many times that long, each with figures of its own; ${DEFAULT-VALUE}")
    private int windows;

    @Option(names = "--max-requests", defaultValue = "1000000", paramLabel = "N",
            description = "most requests to send in each window; ${DEFAULT-VALUE}")
    private long maxRequests;
    // @formatter:on

    Span span() {
        return new Span(Duration.ofSeconds(warmUp), Duration.ofSeconds(duration), maxRequests);
    }

    int windows() {
        Bounds.between("--windows", windows, 1, 1_000);
        return windows;
    }
}
