package io.tillbook.testing.chain;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stores of every policy and products of every kind: in pieces or weighed, kept by batches or not, at moving average or
 * first in, first out.
 *
 * @param stores the locations and what they do about negative stock
 * @param articles the products
 */
public record Assortment(Map<LocationId, NegativeStock> stores, Map<Sku, Article> articles) {
    private static final List<NegativeStock> POLICIES = List.of(NegativeStock.BLOCK, NegativeStock.WARN,
            NegativeStock.BLOCK, NegativeStock.ALLOW);

    /**
     * A product.
     *
     * @param isPieces whether it comes in whole pieces
     * @param isBatchTracked whether its goods have to name their batch
     * @param minDaysLeft how many days a batch has to have left to be sold by itself
     * @param listPrice in minor units; null where it has none
     */
    public record Article(Sku sku, boolean isPieces, boolean isBatchTracked, int minDaysLeft, Costing costing,
            @Nullable Long listPrice) {}

    /** So many locations and products of all kinds. */
    public static Assortment of(int locations, int products) {
        Map<LocationId, NegativeStock> stores = new TreeMap<>();
        IntStream.rangeClosed(1, locations)
                .forEach(number -> stores.put(new LocationId("L" + number),
                        POLICIES.get(number % POLICIES.size())));
        Map<Sku, Article> articles = new TreeMap<>();
        for (int number = 1; number <= products; number++) {
            Sku sku = new Sku("P%02d".formatted(number));
            articles.put(sku, new Article(sku, number % 3 != 0, number % 4 < 2, number % 5 == 0 ? 2 : 0,
                    number % 2 == 0 ? Costing.FIFO : Costing.MOVING_AVERAGE, number % 4 == 1 ? null : 99L * number));
        }
        return new Assortment(stores, articles);
    }

    /** The locations. */
    public List<LocationId> locations() {
        return List.copyOf(stores.keySet());
    }

    /** The products. */
    public List<Sku> skus() {
        return List.copyOf(articles.keySet());
    }

    Article article(Sku sku) {
        return articles.get(sku);
    }

    boolean blocks(LocationId location) {
        return stores.get(location) == NegativeStock.BLOCK;
    }

    /** What brings it about. */
    public List<Command> opening() {
        List<Command> opening = new ArrayList<>();
        stores.forEach((location, policy) -> opening.add(new OpenLocation(location, location.value(),
                LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"), policy)));
        articles.values()
                .forEach(article -> opening.add(new RegisterProduct(article.sku(), article.sku().value(),
                        article.isPieces() ? Unit.PIECE : Unit.KG, null, null, List.of(), null, null,
                        article.listPrice() == null ? null : Money.of(article.listPrice()), article.isBatchTracked(),
                        article.minDaysLeft(), article.costing())));
        return opening;
    }
}
