package io.tillbook.command.tax;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.tax.TaxRules;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.States;
import org.jspecify.annotations.Nullable;

/** The days for which taxes can be changed. */
final class DaysToCome {
    private DaysToCome() {}

    /**
     * What can be said now.
     *
     * @param location an open location, or null for several
     */
    static TaxRules at(States states, @Nullable LocationId location, Occurrence occurrence) {
        return new TaxRules(location == null ? null : Catalog.open(states, location).zone(), occurrence.receivedAt());
    }
}
