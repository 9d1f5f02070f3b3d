package io.tillbook.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What a connection saw, or several together.
 *
 * @param latenciesNs latencies of the counted sales, in nanoseconds
 * @param countedNs how long sales were counted, in nanoseconds
 * @param sent sales sent in all, those of the warm-up included
 * @param failures answers other than 201, and connections that broke
 */
record Measurement(Histogram latenciesNs, long countedNs, long sent, List<String> failures) {
    private static final long HIGHEST_NS = 60_000_000_000L;
    private static final int DIGITS = 3;

    static Histogram histogram() {
        return new Histogram(HIGHEST_NS, DIGITS);
    }

    static Measurement sum(List<Measurement> parts) {
        Histogram latencies = histogram();
        List<String> failures = new ArrayList<>();
        long countedNs = 0;
        long sent = 0;
        for (Measurement part : parts) {
            latencies.add(part.latenciesNs());
            failures.addAll(part.failures());
            countedNs = Math.max(countedNs, part.countedNs());
            sent += part.sent();
        }
        return new Measurement(latencies, countedNs, sent, List.copyOf(failures));
    }
}
