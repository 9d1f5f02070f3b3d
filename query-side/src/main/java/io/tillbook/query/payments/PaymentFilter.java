package io.tillbook.query.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which payments or refunds are wanted.
 *
 * @param location those of a location
 * @param from those of this day and later
 * @param to those of this day and earlier
 */
record PaymentFilter(@Nullable LocationId location, @Nullable LocalDate from, @Nullable LocalDate to) {
    /**
     * A filter as the arguments say.
     *
     * @throws BadArgument when an argument has another form, or the days are the wrong way round
     */
    static PaymentFilter of(@Nullable String location, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        return new PaymentFilter(BadArgument.parseIfGiven("location", location, LocationId::new), from, to);
    }
}
