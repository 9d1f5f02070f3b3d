package io.tillbook.api.tax;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import java.util.Objects;
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
        LocationId location = place.location();
        String region = place.region();
        return Stream
                .of(location == null ? null : new TaxScope(taxClass, location, null),
                        region == null ? null : new TaxScope(taxClass, null, region),
                        new TaxScope(taxClass, null, null))
                .filter(Objects::nonNull);
    }
}
