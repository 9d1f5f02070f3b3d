package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.shifts.ShownShift;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business day of a location, as it is shown.
 *
 * @param shifts those that count for it
 * @param settled as it was settled; null as long as it was not
 * @param amendments what became known of it since, the last of many
 * @param amendmentCount how often that was
 * @param unsettledPayments payments of the day that are not settled with their providers by now: no figure has them
 */
public record ShownDay(LocationId location, LocalDate businessDay, List<ShownShift> shifts,
        @Nullable SettledDay settled, List<DayChange> amendments, int amendmentCount,
        UnsettledOfDay unsettledPayments) implements Located {}
