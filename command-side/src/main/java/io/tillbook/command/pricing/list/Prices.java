package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions that other slices have for prices. Each product has one stream, all lists together have one; both are
 * written only when somebody sets prices, and never for a time that is over.
 */
public final class Prices {
    private Prices() {}

    /** A footprint, and looks at the prices of products at a location. */
    public static Footprint reading(Footprint footprint, LocationId location, Collection<Sku> skus) {
        return footprint.reading(ChainPriceLists.STREAM)
                .reading(Location.at(location))
                .readingAll(skus.stream().map(Product::at))
                .readingAll(skus.stream().map(ProductPrices::of));
    }

    /**
     * What a unit costs; empty where no price is known.
     *
     * @param location an open location
     * @param channel by which channel it is sold; null for the store itself
     * @param sku a registered product
     */
    public static Optional<ResolvedPrice> at(States states, LocationId location, @Nullable String channel, Sku sku,
            Instant moment) {
        return of(states, location, channel, sku).at(moment);
    }

    /**
     * The lowest that a unit has cost in the store itself between two moments; empty where no price was known.
     *
     * @param location an open location
     * @param sku a registered product
     */
    public static Optional<Money> lowest(States states, LocationId location, Sku sku, Instant from, Instant until) {
        return of(states, location, null, sku).lowest(from, until);
    }

    /**
     * The least that a store may ask for a unit by itself, as wider lists allow; empty where none binds it.
     *
     * @param location an open location
     * @param sku a registered product
     */
    public static Optional<Money> leastOfStore(States states, LocationId location, Sku sku, Instant moment) {
        return of(states, location, null, sku).leastOfStore(moment);
    }

    private static PriceResolution of(States states, LocationId location, @Nullable String channel, Sku sku) {
        return new PriceResolution(states.of(ChainPriceLists.STREAM), states.of(ProductPrices.of(sku)),
                Catalog.registered(states, sku).listPrice(), NamedList.of(states, location, channel));
    }
}
