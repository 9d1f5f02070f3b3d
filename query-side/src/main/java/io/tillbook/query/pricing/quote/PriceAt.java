package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;

/** The regular prices of products. */
@FunctionalInterface
public interface PriceAt {
    /**
     * What whole units cost without any promotion.
     *
     * @param location where
     * @param skus of which products
     * @param moment when
     * @return prices by product, in minor units; what has none is left out
     */
    Map<Sku, Money> of(LocationId location, Collection<Sku> skus, OffsetDateTime moment);
}
