package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Event;

/** The state of streams of which it only matters whether they have begun. */
public enum Existence {
    /** No event yet. */
    ABSENT,
    /** At least one event. */
    PRESENT;

    /** A kind of stream whose state is whether it has begun. */
    public static StreamType<Existence> stream(String kind) {
        return StreamType.of(kind, ABSENT).on(Event.class, (_, _) -> PRESENT);
    }

    /** Whether the stream has begun. */
    public boolean isPresent() {
        return this == PRESENT;
    }
}
