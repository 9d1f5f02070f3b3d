package io.tillbook.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;

/** The longest time within the window during which no connection got an answer. */
final class Pauses {
    private final Window window;
    private final AtomicLong lastNs;
    private final LongAccumulator worstNs = new LongAccumulator(Math::max, 0);

    Pauses(Window window) {
        this.window = window;
        this.lastNs = new AtomicLong(window.fromNs());
    }

    void answered(long momentNs) {
        if (window.counts(momentNs)) {
            long gapNs = momentNs - lastNs.getAndAccumulate(momentNs, Math::max);
            worstNs.accumulate(gapNs);
        }
    }

    long worstNs() {
        return worstNs.get();
    }
}
