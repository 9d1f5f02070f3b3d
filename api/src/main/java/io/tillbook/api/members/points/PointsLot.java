package io.tillbook.api.members.points;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points of one member that are lost on the same day.
 *
 * @param expiresOn the last day on which they can be spent; missing where they are never lost
 * @param usableFrom the first day on which they can be spent; missing where that has come
 * @param points how many; in a {@link PointsChange} by how many more, below zero where they are fewer
 */
public record PointsLot(@Nullable LocalDate expiresOn, @Nullable LocalDate usableFrom, long points) {
    /** The same with another number of points. */
    public PointsLot of(long other) {
        return new PointsLot(expiresOn, usableFrom, other);
    }

    /** As of a day: what can be spent by then does not tell since when. */
    PointsLot on(LocalDate day) {
        return usableFrom == null || usableFrom.isAfter(day) ? this : new PointsLot(expiresOn, null, points);
    }

    /** Whether its points are lost together with those of another one, and usable from the same day on. */
    boolean isWith(PointsLot other) {
        return Objects.equals(expiresOn, other.expiresOn) && Objects.equals(usableFrom, other.usableFrom);
    }

    /** Whether they can be spent on a day, as far as their expiry tells. */
    public boolean livesOn(LocalDate day) {
        return expiresOn == null || !expiresOn.isBefore(day);
    }

    /** Whether they cannot be spent yet on a day. */
    public boolean isPendingOn(LocalDate day) {
        return usableFrom != null && usableFrom.isAfter(day);
    }
}
