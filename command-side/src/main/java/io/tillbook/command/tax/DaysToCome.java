package io.tillbook.command.tax;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.tax.TaxRejection.TaxDayInPast;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days for which taxes can be changed. */
final class DaysToCome {
    private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

    private DaysToCome() {}

    /**
     * Rule: a day is not over; that of a chain or region, not everywhere.
     *
     * @param location an open location, or null for several
     * @param from the day; null for at once
     */
    static Optional<TaxDayInPast> over(States states, @Nullable LocationId location, @Nullable LocalDate from,
            Occurrence occurrence) {
        ZoneId zone = location == null ? LAST_ZONE : Catalog.open(states, location).zone();
        LocalDate today = LocalDate.ofInstant(occurrence.receivedAt(), zone);
        return from == null || !from.isBefore(today) ? Optional.empty() : Optional.of(new TaxDayInPast(from, today));
    }
}
