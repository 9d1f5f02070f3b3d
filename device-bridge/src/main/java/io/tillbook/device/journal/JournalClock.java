package io.tillbook.device.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.LongSupplier;

/**
 * The two clocks of an entry.
 *
 * @param wall tells the time, and may be set
 * @param monotonicMs counts milliseconds, and cannot be set
 */
public record JournalClock(Clock wall, LongSupplier monotonicMs) {
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    /** Those of this computer. */
    public static JournalClock of(Clock wall) {
        return new JournalClock(wall, () -> System.nanoTime() / NANOS_OF_MILLI);
    }

    /** Both at a moment. */
    record Reading(long wallMs, long monotonicMs, String at) {
        /** By how much somebody has set the clock since an earlier reading, forwards above zero. */
        long jumpSince(Reading earlier) {
            return wallMs - earlier.wallMs - (monotonicMs - earlier.monotonicMs);
        }
    }

    Reading read() {
        Instant now = wall.instant();
        return new Reading(now.toEpochMilli(), monotonicMs.getAsLong(),
                OffsetDateTime.ofInstant(now, wall.getZone()).format(FORM));
    }
}
