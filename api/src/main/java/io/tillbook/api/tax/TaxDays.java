package io.tillbook.api.tax;

import io.tillbook.api.pricing.list.LocalMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From when on what is said of taxes holds. */
final class TaxDays {
    private TaxDays() {}

    /** The beginning of a day by the clock of each place, and nowhere before it was known. */
    static LocalMoment begin(@Nullable LocalDate from, Instant publishedAt) {
        return new LocalMoment(from == null ? null : from.atStartOfDay(), publishedAt);
    }

    /**
     * What holds at a moment: what has begun last, and of what began together what was said last.
     *
     * @param said in the order in which it was said
     */
    static <T> Optional<T> holding(List<T> said, Function<T, LocalMoment> from, ZoneId zone, Instant moment) {
        return said.reversed()
                .stream()
                .filter(each -> !from.apply(each).in(zone).isAfter(moment))
                .reduce((last, other) -> from.apply(other).in(zone).isAfter(from.apply(last).in(zone)) ? other : last);
    }
}
