package io.tillbook.query.payments;

import io.tillbook.query.kernel.Digits;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Places whose order as texts is that of days, then of positions: days and cursors are bounds of one field. */
final class DayPlace {
    private static final int POSITION_DIGITS = 19;

    private DayPlace() {}

    /** The place of what an event at a position says of a day. */
    static String of(LocalDate day, long position) {
        return day + "/" + Digits.of(position, POSITION_DIGITS);
    }

    /** Bounds of days, both included, before a cursor; empty where there are none. {@code 0} comes after {@code /}. */
    static Document bounds(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String cursor) {
        Document bounds = new Document();
        if (from != null) {
            bounds.append("$gte", from + "/");
        }
        Stream.concat(Stream.ofNullable(to).map(day -> day + "0"), Stream.ofNullable(cursor))
                .min(Comparator.naturalOrder())
                .ifPresent(end -> bounds.append("$lt", end));
        return bounds;
    }
}
