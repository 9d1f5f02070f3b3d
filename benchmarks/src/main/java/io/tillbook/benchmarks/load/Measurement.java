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
    private Counts inWindow = Counts.NONE;
    private long requests;
    private long broken;
    private long lastAnswerNs = Long.MIN_VALUE;

    /**
     * Notes an answer: it counts by when it came. The latency of what was accepted runs from when the request should
     * have left, that of what was turned away from when it left: how long saying no takes.
     */
    void answered(Window window, Moments moments, Counts counts) {
        requests++;
        all = all.plus(counts);
        lastAnswerNs = Math.max(lastAnswerNs, moments.answeredNs());
        if (window.counts(moments.answeredNs())) {
            inWindow = inWindow.plus(counts);
        }
        if (counts.failed() == 0 && counts.turnedAway() > 0) {
            record(window, turnedAwayNs, moments.sentNs(), moments.answeredNs());
        } else if (counts.failed() == 0) {
            record(window, acceptedNs, moments.dueNs(), moments.answeredNs());
        }
    }

    /** Notes a request that never left, though it should have: it would have waited at least until the end. */
    void missed(Window window, long dueNs) {
        record(window, acceptedNs, dueNs, window.endNs());
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
        inWindow = inWindow.plus(other.inWindow);
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

    Counts inWindow() {
        return inWindow;
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

    private static void record(Window window, Histogram latencies, long fromNs, long endNs) {
        if (window.counts(fromNs)) {
            latencies.recordValue(Math.clamp(endNs - fromNs, 0, HIGHEST_NS));
        }
    }
}
