package io.tillbook.api.tax;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a rate of a tax class holds: at a location, in a region, or, where both are null, in the chain.
 *
 * @param taxClass the class
 * @param location the location
 * @param region the region
 */
public record TaxScope(TaxClassId taxClass, @Nullable LocationId location, @Nullable String region) {
    static TaxScope of(TaxRateSet set) {
        return new TaxScope(set.taxClass(), set.location(), set.region());
    }

    /** Where a place may have its rate from, the narrowest first. */
    static Stream<TaxScope> covering(TaxClassId taxClass, TaxPlace place) {
        TaxScope chain = new TaxScope(taxClass, null, null);
        TaxScope location = new TaxScope(taxClass, place.location(), null);
        return place.region() == null
                ? Stream.of(location, chain)
                : Stream.of(location, new TaxScope(taxClass, null, place.region()), chain);
    }
}
