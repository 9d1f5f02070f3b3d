package io.tillbook.query.shifts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Days that entries are of whose order begins with their business day and a slash.
 *
 * @param from the first day; null from the beginning on
 * @param to the last day; null without an end
 */
public record OrderBounds(@Nullable LocalDate from, @Nullable LocalDate to) {
    static OrderBounds of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new OrderBounds(from, to);
    }

    /** Bounds of their order, for entries that come before another one where the newest are first; empty for none. */
    public Document before(@Nullable String after) {
        Document bounds = new Document();
        if (from != null) {
            bounds.append("$gte", from + "/");
        }
        // Zero follows the slash behind the day.
        Stream.of(Optional.ofNullable(to).map(day -> day + "0"), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresent(end -> bounds.append("$lt", end));
        return bounds;
    }
}
