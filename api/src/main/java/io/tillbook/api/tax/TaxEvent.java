package io.tillbook.api.tax;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to taxes. */
public sealed interface TaxEvent extends Event {
    /**
     * The rate of a tax class was set, at a location, in a region, or in the chain; on the stream of all rates.
     *
     * @param rateBp the rate, in basis points of the net amount; as at the next wider place where it is missing
     * @param from from which day on, by the clock of each location; at once where it is missing
     * @param publishedAt when that became known: it holds nowhere before
     * @param reason why
     */
    record TaxRateSet(TaxClassId taxClass, @Nullable LocationId location, @Nullable String region,
            @Nullable Integer rateBp, @Nullable LocalDate from, Instant publishedAt, @Nullable String reason)
            implements
            TaxEvent {}

    /**
     * A product was put into a tax class; on the product's stream.
     *
     * @param from from which day on, by the clock of each location; at once where it is missing
     * @param publishedAt when that became known: it holds nowhere before
     * @param reason why
     */
    record ProductClassified(Sku sku, TaxClassId taxClass, @Nullable LocalDate from, Instant publishedAt,
            @Nullable String reason) implements TaxEvent {}
}
