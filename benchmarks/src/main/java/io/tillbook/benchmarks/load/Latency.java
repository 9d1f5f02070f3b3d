package io.tillbook.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * How long was waited, in milliseconds.
 *
 * @param count how many waited
 * @param p50Ms half of them this long at most
 * @param p90Ms nine of ten
 * @param p99Ms 99 of a hundred
 * @param p999Ms 999 of a thousand
 * @param maxMs the longest
 */
public record Latency(long count, double p50Ms, double p90Ms, double p99Ms, double p999Ms, double maxMs) {
    private static final double NS_PER_MS = 1_000_000.0;

    /** The figures of a histogram of nanoseconds. */
    public static Latency of(Histogram nanoseconds) {
        return new Latency(nanoseconds.getTotalCount(), milliseconds(nanoseconds, 50), milliseconds(nanoseconds, 90),
                milliseconds(nanoseconds, 99), milliseconds(nanoseconds, 99.9), milliseconds(nanoseconds, 100));
    }

    private static double milliseconds(Histogram nanoseconds, double percentile) {
        return nanoseconds.getValueAtPercentile(percentile) / NS_PER_MS;
    }
}
