package io.tillbook.api.members.points;

import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The programs of the chain, each from a moment on. What was replaced long ago is dropped: no sale of then comes any
 * more.
 *
 * @param versions in the order of their moments
 * @param defined how many there were
 */
public record PointsPrograms(List<Version> versions, int defined) {
    /** Nobody earns points. */
    public static final PointsPrograms NONE = new PointsPrograms(List.of(), 0);
    private static final Duration KEPT = Duration.ofDays(400);

    /** Takes a copy. */
    public PointsPrograms {
        versions = List.copyOf(versions);
    }

    /**
     * A program from a moment on.
     *
     * @param number which version it is, from 1
     * @param from the first moment that it holds
     * @param program what holds
     */
    public record Version(int number, OffsetDateTime from, PointsProgram program) {
        private Instant begins() {
            return from.toInstant();
        }
    }

    /** The programs after one was defined: one of the same moment is replaced. */
    public PointsPrograms after(PointsProgramDefined event) {
        Instant begins = event.from().toInstant();
        Instant oldest = event.definedAt().minus(KEPT);
        List<Version> kept = new ArrayList<>(versions);
        kept.removeIf(version -> version.begins().equals(begins));
        kept.add(new Version(event.version(), event.from(), event.program()));
        kept.sort(Comparator.comparing(Version::begins));
        while (kept.size() > 1 && kept.get(1).begins().isBefore(oldest)) {
            kept.removeFirst();
        }
        return new PointsPrograms(kept, event.version());
    }

    /** A version by its number; empty where it was dropped. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** What holds at a moment; empty before the first. */
    public Optional<Version> at(OffsetDateTime moment) {
        return versions.reversed()
                .stream()
                .filter(version -> !version.begins().isAfter(moment.toInstant()))
                .findFirst();
    }
}
