package io.tillbook.server.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes only when it is told to. */
public final class MovableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-22T02:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
