package io.tillbook.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * A measurement, for people.
 *
 * @param plan what was measured
 * @param measured what was seen
 */
record Report(LoadPlan plan, Measurement measured) {
    private static final double NS_PER_S = 1_000_000_000.0;
    private static final double NS_PER_MS = 1_000_000.0;

    @Override
    public String toString() {
        Histogram latencies = measured.latenciesNs();
        double seconds = measured.countedNs() / NS_PER_S;
        double perSecond = seconds == 0 ? 0 : latencies.getTotalCount() / seconds;
        return String.format(Locale.ROOT, """
                %d connections, sales of %d lines at %d locations, %,d products
                warm-up %d s, measured %.1f s, %,d sales sent in all
                sales/s      %,12.0f
                latency p50  %,12.2f ms
                        p90  %,12.2f ms
                        p99  %,12.2f ms
                        p999 %,12.2f ms
                        max  %,12.2f ms
                failures     %,12d""", plan.connections(), plan.lines(), plan.locations(), plan.products(),
                plan.warmUp().toSeconds(), seconds, measured.sent(), perSecond,
                milliseconds(50), milliseconds(90), milliseconds(99), milliseconds(99.9), milliseconds(100),
                measured.failures().size());
    }

    private double milliseconds(double percentile) {
        return measured.latenciesNs().getValueAtPercentile(percentile) / NS_PER_MS;
    }
}
