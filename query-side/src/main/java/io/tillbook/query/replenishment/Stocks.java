package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.inventory.StockLevels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds stocks that may have to be replenished, a bounded number at a time. */
record Stocks(ReplenishmentViews views, StockLevels levels, Products products) {

    /** How many stocks are read at once. */
    static final int CHUNK = 200;

    private static final int MOST_LOCATIONS = 1_000;

    /**
     * Some stocks of a location in the order of their SKUs.
     *
     * @param stocks the stocks
     * @param next the SKU to go on after; null at the end
     */
    record Chunk(List<Stock> stocks, @Nullable String next) {}

    /**
     * Which products are wanted.
     *
     * @param category those of a category
     * @param supplier those of a supplier
     */
    record Wanted(@Nullable String category, @Nullable SupplierId supplier) {

        boolean isOf(@Nullable ProductView product) {
            return category == null || (product != null && category.equals(product.category()));
        }
    }

    /** The next stocks of a location whose SKU comes after another. */
    Chunk chunk(LocationId location, Wanted wanted, @Nullable String afterSku) {
        List<Sku> skus = skus(wanted, afterSku == null ? "" : afterSku);
        return skus == null ? chunkOfAll(location, afterSku == null ? null : new Sku(afterSku))
                : chunkOf(location, wanted, skus);
    }

    /** One stock; an empty one where nothing is known of it. */
    Stock get(LocationId location, Sku sku) {
        return of(location, List.of(sku)).stream().findFirst().orElseGet(() -> Stock.none(location, sku));
    }

    /** All stocks of a SKU, as far as one question may go. */
    List<Stock> everywhere(Sku sku) {
        return Stock.of(levels.everywhere(sku, MOST_LOCATIONS), views.wantedEverywhere(sku, MOST_LOCATIONS));
    }

    /** The next SKUs that are wanted, before they are looked at more closely; null where any SKU is. */
    private @Nullable List<Sku> skus(Wanted wanted, String after) {
        SupplierId supplier = wanted.supplier();
        if (supplier != null) {
            return views.suppliedBy(supplier, after, CHUNK);
        }
        // The next SKU in the order of texts.
        return wanted.category() == null
                ? null
                : products.ofCategory(wanted.category(), after.isEmpty() ? "" : after + " ", CHUNK);
    }

    private Chunk chunkOfAll(LocationId location, @Nullable Sku after) {
        List<Stock> found = Stock.of(levels.at(location, after, CHUNK), views.wantedAt(location, after, CHUNK));
        return found.size() < CHUNK
                ? new Chunk(found, null)
                : new Chunk(found.subList(0, CHUNK), found.get(CHUNK - 1).sku().value());
    }

    private Chunk chunkOf(LocationId location, Wanted wanted, List<Sku> skus) {
        Map<Sku, ProductView> known = products.of(skus);
        List<Sku> right = skus.stream().filter(sku -> wanted.isOf(known.get(sku))).toList();
        return new Chunk(of(location, right), skus.size() < CHUNK ? null : skus.getLast().value());
    }

    private List<Stock> of(LocationId location, List<Sku> skus) {
        return Stock.of(List.copyOf(levels.of(location, skus).values()), views.wantedOf(location, skus));
    }
}
