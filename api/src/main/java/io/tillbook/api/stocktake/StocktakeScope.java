package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted at a location: exactly one of these.
 *
 * @param all true for everything
 * @param category the products of one category
 * @param skus these products
 * @param zone whatever lies in one part of the location, in words
 */
public record StocktakeScope(@Nullable Boolean all, @Nullable String category, @AtLeast(1) @Nullable List<Sku> skus,
        @Nullable String zone) {
    /** Checks the fields. */
    public StocktakeScope {
        long given = Stream.of(all, category, skus, zone).filter(Objects::nonNull).count();
        if (given != 1 || Boolean.FALSE.equals(all)) {
            throw new InvalidField("", "must have exactly one of all (true), category, skus and zone");
        }
        Require.optionalText("category", category);
        Require.optionalText("zone", zone);
        skus = skus == null ? null : listed(skus);
    }

    /** Everything. */
    public static StocktakeScope everything() {
        return new StocktakeScope(true, null, null, null);
    }

    /** The products of a category. */
    public static StocktakeScope ofCategory(String category) {
        return new StocktakeScope(null, category, null, null);
    }

    /** These products. */
    public static StocktakeScope ofSkus(List<Sku> skus) {
        return new StocktakeScope(null, null, skus, null);
    }

    /** What lies in a zone. */
    public static StocktakeScope ofZone(String zone) {
        return new StocktakeScope(null, null, null, zone);
    }

    /** Whether a product belongs to it; of a zone nobody knows what lies there before it is counted. */
    public boolean includes(Sku sku, @Nullable String itsCategory) {
        if (skus != null) {
            return skus.contains(sku);
        }
        return category == null || category.equals(itsCategory);
    }

    private static List<Sku> listed(List<Sku> given) {
        List<Sku> skus = Require.list("skus", given);
        if (skus.isEmpty() || !Require.distinct(skus)) {
            throw new InvalidField("skus", "must name at least one product, and each once");
        }
        return skus;
    }
}
