package io.tillbook.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What a connection saw, or several together. One thread writes to it. */
final class Measurement {
    private static final long HIGHEST_NS = 600_000_000_000L;
    private static final int DIGITS = 3;
    private static final int FAILURES_KEPT = 5;

    private final Histogram acceptedNs = new Histogram(HIGHEST_NS, DIGITS);
    private final Histogram turnedAwayNs = new Histogram(HIGHEST_NS, DIGITS);
    private final List<String> failures = new ArrayList<>();
    private Counts all = Counts.NONE;
    private long acceptedInWindow;
    private long requests;
    private long broken;
    private long lastAnswerNs = Long.MIN_VALUE;

    /** Notes an answer: it counts by when it came, its latency by when the request should have left. */
    void answered(Window window, long dueNs, long endedNs, Counts counts) {
        requests++;
        all = all.plus(counts);
        lastAnswerNs = Math.max(lastAnswerNs, endedNs);
        if (window.counts(endedNs)) {
            acceptedInWindow += counts.accepted();
        }
        if (window.counts(dueNs) && counts.failed() == 0) {
            record(counts.turnedAway() > 0 ? turnedAwayNs : acceptedNs, endedNs - dueNs);
        }
    }

    /** Notes a request that never left, though it should have: it would have waited at least until the end. */
    void missed(Window window, long dueNs) {
        if (window.counts(dueNs)) {
            record(acceptedNs, window.endNs() - dueNs);
        }
    }

    void failed(String failure) {
        if (failures.size() < FAILURES_KEPT) {
            failures.add(failure);
        }
    }

    void broken(String failure) {
        broken++;
        failed(failure);
    }

    Measurement plus(Measurement other) {
        acceptedNs.add(other.acceptedNs);
        turnedAwayNs.add(other.turnedAwayNs);
        other.failures.forEach(this::failed);
        all = all.plus(other.all);
        acceptedInWindow += other.acceptedInWindow;
        requests += other.requests;
        broken += other.broken;
        lastAnswerNs = Math.max(lastAnswerNs, other.lastAnswerNs);
        return this;
    }

    Histogram acceptedNs() {
        return acceptedNs;
    }

    Histogram turnedAwayNs() {
        return turnedAwayNs;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    Counts all() {
        return all;
    }

    long acceptedInWindow() {
        return acceptedInWindow;
    }

    long requests() {
        return requests;
    }

    /** Connections that broke. */
    long brokenConnections() {
        return broken;
    }

    /** When the last answer came, by {@link System#nanoTime}. */
    long lastAnswerNs() {
        return lastAnswerNs;
    }

    private static void record(Histogram latencies, long latencyNs) {
        latencies.recordValue(Math.clamp(latencyNs, 0, HIGHEST_NS));
    }
}
