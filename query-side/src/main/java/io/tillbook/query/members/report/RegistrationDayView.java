package io.tillbook.query.members.report;

import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Members who were registered on a day.
 *
 * @param location where; null where it was nowhere
 * @param registered how many
 */
record RegistrationDayView(@Nullable LocationId location, LocalDate day, long registered) {
    static String key(@Nullable LocationId location, LocalDate day) {
        return (location == null ? "" : location.value()) + "/" + day;
    }

    RegistrationDayView plusOne() {
        return new RegistrationDayView(location, day, registered + 1);
    }
}
