package io.tillbook.command.store.axonserver;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Gives the times at which events are recorded: none before one that this process has given or seen. */
final class RecordingTimes {
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);

    /** When an event is recorded that claims to be of a moment. */
    Instant at(Instant claimed) {
        return latest.accumulateAndGet(claimed, RecordingTimes::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
