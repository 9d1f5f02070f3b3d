package io.tillbook.query.pricing.finding;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted.
 *
 * @param location those of a location
 * @param from those of sales of this business day and later
 * @param to those of sales of this business day and earlier
 */
record PriceFindingFilter(@Nullable LocationId location, @Nullable PriceFindingKind kind,
        @Nullable FindingState state, @Nullable LocalDate from, @Nullable LocalDate to) {
    /**
     * A filter as the arguments say.
     *
     * @throws BadArgument when an argument has another form, or the days are the wrong way round
     */
    static PriceFindingFilter of(@Nullable String location, @Nullable PriceFindingKind kind,
            @Nullable FindingState state, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        return new PriceFindingFilter(BadArgument.parseIfGiven("location", location, LocationId::new), kind, state,
                from, to);
    }
}
