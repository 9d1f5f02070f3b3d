package io.tillbook.query.inventory.book;

import io.tillbook.query.kernel.Digits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place among the movements of a stock in effective order: by when they happened, then by when they became known.
 *
 * @param instant when the movement happened
 * @param position its position
 */
public record MovementOrder(Instant instant, long position) {

    private static final Pattern TEXT = Pattern.compile("(\\d{17})\\.(\\d{9})/(\\d{19})");
    private static final Instant FIRST = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDateTime.MAX.toInstant(ZoneOffset.UTC);

    /** Before all movements. */
    static MovementOrder first() {
        return startOf(FIRST);
    }

    /** Before all movements of a moment. */
    static MovementOrder startOf(Instant moment) {
        return new MovementOrder(moment, 0);
    }

    /** After all movements of a moment. */
    static MovementOrder endOf(Instant moment) {
        return new MovementOrder(moment, Long.MAX_VALUE);
    }

    /** After all movements up to a moment, or after all there are. */
    static MovementOrder endOfOrLast(@Nullable Instant moment) {
        return endOf(moment == null ? LAST : moment);
    }

    /** The place of a text, or null where it is none. */
    static @Nullable MovementOrder parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            long second = Math.min(Long.parseLong(parts.group(1)) + FIRST.getEpochSecond(), LAST.getEpochSecond());
            return new MovementOrder(Instant.ofEpochSecond(second, Long.parseLong(parts.group(2))),
                    Long.parseLong(parts.group(3)));
        } catch (NumberFormatException beyondAllPositions) {
            return null;
        }
    }

    /** The start of its day. */
    MovementOrder startOfDay() {
        return startOf(instant.truncatedTo(ChronoUnit.DAYS));
    }

    /** As a text whose order is that of places. */
    public String text() {
        return Digits.of(instant.getEpochSecond() - FIRST.getEpochSecond(), 17) + "."
                + Digits.of(instant.getNano(), 9) + "/" + Digits.of(position, 19);
    }
}
