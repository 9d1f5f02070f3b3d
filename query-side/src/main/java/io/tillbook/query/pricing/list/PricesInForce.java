package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.ProductView;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What products cost somewhere at a moment, by all lists that hold there, without any promotion. */
public final class PricesInForce {

    private final PriceBooks books;

    PricesInForce(PriceBooks books) {
        this.books = books;
    }

    /**
     * The prices of whole units.
     *
     * @param channel how they are sold
     * @return by product; what has no price is left out
     */
    public Map<Sku, ResolvedPrice> of(LocationView store, String channel, Collection<ProductView> products,
            Instant moment) {
        Map<Sku, ResolvedPrice> prices = new HashMap<>();
        books.of(new PricePlace(store.id(), store.region(), store.zone(), channel), products)
                .forEach((sku, told) -> told.at(moment).ifPresent(price -> prices.put(sku, price)));
        return prices;
    }
}
