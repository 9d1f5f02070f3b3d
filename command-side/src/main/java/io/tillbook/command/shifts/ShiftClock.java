package io.tillbook.command.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.States;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments of shifts by the clock on the location's wall. A till whose clock runs ahead does nothing in the future. */
final class ShiftClock {
    /** There were no shifts here before: whatever tells an earlier moment was never set. */
    private static final Instant NO_CLOCK_BEFORE = Instant.parse("2025-01-01T00:00:00Z");

    private static final Duration MOST_BEHIND = Duration.ofDays(1);

    private ShiftClock() {}

    /** When something happened at an open location: not after it became known. */
    static OffsetDateTime at(States states, LocationId location, Occurrence occurrence) {
        Instant told = occurrence.occurredAt().toInstant();
        Instant known = told.isAfter(occurrence.receivedAt()) ? occurrence.receivedAt() : told;
        return known.atZone(Catalog.open(states, location).zone()).toOffsetDateTime();
    }

    /**
     * When a shift is opened: not before the last one of its register was closed, and not by a clock that is at its
     * maker's setting, as that of a till that was without power.
     */
    static OffsetDateTime opening(Register register, States states, LocationId location, Occurrence occurrence) {
        OffsetDateTime told = occurrence.occurredAt().toInstant().isBefore(NO_CLOCK_BEFORE)
                ? received(states, location, occurrence)
                : at(states, location, occurrence);
        OffsetDateTime closed = register.lastClosedAt();
        return closed == null || told.isAfter(closed) ? told : closed;
    }

    /** Whether a shift that is told to be opened at a moment has become known more than a day later. */
    static boolean isLongAgo(OffsetDateTime opened, Occurrence occurrence) {
        return opened.toInstant().isBefore(occurrence.receivedAt().minus(MOST_BEHIND));
    }

    /** When something happened in a shift: not before it was opened (rule 24). */
    static OffsetDateTime in(Shift shift, States states, LocationId location, Occurrence occurrence) {
        OffsetDateTime told = at(states, location, occurrence);
        OffsetDateTime opened = shift.openedAt();
        return opened == null || told.isAfter(opened) ? told : opened;
    }

    /** When something became known at an open location. */
    static OffsetDateTime received(States states, LocationId location, Occurrence occurrence) {
        return occurrence.receivedAt().atZone(Catalog.open(states, location).zone()).toOffsetDateTime();
    }
}
