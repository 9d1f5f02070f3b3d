package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.api.pricing.list.ResolvedPrice;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a unit costs at a location at a moment, as it is shown; what is said of its fields is in the schema. */
record ShownPrice(LocationId location, Sku sku, OffsetDateTime at, @Nullable Money priceMinor,
        @Nullable Money floorMinor, @Nullable PriceListId list, @Nullable OffsetDateTime nextChangeAt) {

    static ShownPrice of(LocationId location, Sku sku, PriceResolution prices, OffsetDateTime at) {
        ResolvedPrice price = prices.at(at.toInstant()).orElse(null);
        OffsetDateTime next = prices.nextChange(at.toInstant())
                .map(change -> change.atZone(prices.place().zone()).toOffsetDateTime())
                .orElse(null);
        return new ShownPrice(location, sku, at, price == null ? null : price.price(),
                price == null ? null : price.floor(), price == null ? null : price.list(), next);
    }
}
