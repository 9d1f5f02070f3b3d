package io.tillbook.query.members.recommendation;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.inventory.StockLevelView;
import io.tillbook.query.inventory.StockLevels;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be had. */
final class Assortment {
    private final Locations locations;
    private final Products products;
    private final StockLevels levels;

    Assortment(Locations locations, Products products, StockLevels levels) {
        this.locations = locations;
        this.products = products;
        this.levels = levels;
    }

    /** Those of some products that can be had at a location on a day; without a location, those that are known. */
    Set<Sku> available(@Nullable LocationId location, LocalDate on, Collection<Sku> skus) {
        Map<Sku, ProductView> known = products.of(skus);
        if (location == null) {
            return known.keySet();
        }
        LocationView at = locations.find(location);
        return at == null ? Set.of()
                : levels.of(location, known.keySet())
                        .values()
                        .stream()
                        .filter(level -> isThere(level, at,
                                Objects.requireNonNull(known.get(level.sku())).leastExpiry(on)))
                        .map(StockLevelView::sku)
                        .collect(Collectors.toSet());
    }

    /** Where more may be sold than the books have, a stock below zero tells of goods that they do not know of. */
    private static boolean isThere(StockLevelView level, LocationView at, LocalDate least) {
        boolean isBelowTheBooks = at.negativeStock() != NegativeStock.BLOCK && level.onHand().isNegative();
        return isBelowTheBooks || level.available(least).isPositive();
    }
}
