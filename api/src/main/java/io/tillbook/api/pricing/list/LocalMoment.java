package io.tillbook.api.pricing.list;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * A moment by the clock on the wall of each place. It is nowhere earlier than it was known, so that nobody's past
 * changes: where the clock had shown it before, it is the moment at which it became known.
 *
 * @param local what the clock shows; null for at once
 * @param knownAt when it became known
 */
public record LocalMoment(@Nullable LocalDateTime local, Instant knownAt) {
    /**
     * When it is at a place. What a clock shows twice, as it is put back, is meant the first time; what it never shows,
     * as it is put forward, is the moment at which that happens.
     */
    public Instant in(ZoneId zone) {
        return local == null ? knownAt : later(begins(local, zone), knownAt);
    }

    /** Whether it is over or now at a place. */
    boolean isReached(Instant at, ZoneId zone) {
        return !at.isBefore(in(zone));
    }

    /** When a clock shows a time first. */
    public static Instant begins(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    }

    /** When it is over everywhere. */
    Instant latest() {
        return local == null ? knownAt : later(local.toInstant(ZoneOffset.MIN), knownAt);
    }

    /** Whether it is at every place at the same time as another one, or before. */
    boolean isNowhereAfter(LocalMoment other) {
        if (knownAt.isAfter(other.knownAt)) {
            return false;
        }
        return local == null || (other.local != null && !local.isAfter(other.local));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
