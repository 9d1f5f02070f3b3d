package io.tillbook.api.tax;

import io.tillbook.api.pricing.list.LocalMoment;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import org.jspecify.annotations.Nullable;

/**
 * The rate of a tax class at a place from some moment on.
 *
 * @param rateBp the rate, in basis points of the net amount; null for that of the next wider place
 * @param from from when on
 */
public record TaxRate(@Nullable Integer rateBp, LocalMoment from) {
    static TaxRate of(TaxRateSet set) {
        return new TaxRate(set.rateBp(), TaxDays.begin(set.from(), set.publishedAt()));
    }
}
