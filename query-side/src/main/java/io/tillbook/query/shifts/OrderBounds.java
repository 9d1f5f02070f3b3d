package io.tillbook.query.shifts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days that entries are of whose order begins with their business day and a slash.
 *
 * @param from the first day; null from the beginning on
 * @param to the last day; null without an end
 */
record OrderBounds(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** The order of the first entry, or what is before it; null where any can be. */
    @Nullable
    String start() {
        return from == null ? null : from + "/";
    }

    /**
     * What the order of the last entry is before; null where any can be.
     *
     * @param after order of the entry that they come after where the newest are first; null for none
     */
    @Nullable
    String end(@Nullable String after) {
        // Zero follows the slash behind the day.
        return Stream.of(Optional.ofNullable(to).map(day -> day + "0"), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
