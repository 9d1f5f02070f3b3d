package io.tillbook.server.demo.pricing;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.rule.Rule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a till knows of prices: what the chain has said until the till learned of it last. One that has no line goes on
 * with what it knew.
 *
 * @param stores where it can be sold
 * @param products what can be sold
 * @param lists all price lists
 * @param books what they say of each product
 * @param drafts the first versions of promotions
 * @param rules those that are published
 */
public record PricesKnown(Map<LocationId, OpenLocation> stores, Map<Sku, RegisterProduct> products, PriceLists lists,
        Map<Sku, PriceBook> books, Map<PromotionId, Rule> drafts, List<PublishedRule> rules) {
    /** Nothing was said. */
    public static final PricesKnown NOTHING =
            new PricesKnown(Map.of(), Map.of(), PriceLists.NONE, Map.of(), Map.of(), List.of());

    /** Copies the collections. */
    public PricesKnown {
        stores = Map.copyOf(stores);
        products = Map.copyOf(products);
        books = Map.copyOf(books);
        drafts = Map.copyOf(drafts);
        rules = List.copyOf(rules);
    }

    /** What is known after a command that was accepted at a moment; most say nothing of prices. */
    public PricesKnown after(Instant at, Command command) {
        return switch (command) {
            case OpenLocation opened -> new PricesKnown(with(stores, opened.location(), opened), products, lists, books,
                    drafts, rules);
            case RegisterProduct registered -> new PricesKnown(stores, with(products, registered.sku(), registered),
                    lists, books, drafts, rules);
            case OpenPriceList opened -> new PricesKnown(stores, products, lists.after(new PriceListOpened(
                    opened.list(), opened.scope(), opened.name(), opened.narrower(), opened.zone())), books, drafts,
                    rules);
            case SetPrices set -> new PricesKnown(stores, products, lists, after(at, set), drafts, rules);
            case DraftPromotion drafted -> new PricesKnown(stores, products, lists, books,
                    with(drafts, drafted.promotion(), drafted.rule().rule()), rules);
            case PublishPromotion published -> new PricesKnown(stores, products, lists, books, drafts,
                    Stream.concat(rules.stream(), Stream.of(rule(published))).toList());
            case Command _ -> this;
        };
    }

    OpenLocation store(LocationId store) {
        return Objects.requireNonNull(stores.get(store), () -> "no store " + store);
    }

    RegisterProduct product(Sku sku) {
        return Objects.requireNonNull(products.get(sku), () -> "no product " + sku);
    }

    private Map<Sku, PriceBook> after(Instant at, SetPrices set) {
        Map<Sku, PriceBook> more = new HashMap<>(books);
        for (PriceLine line : set.lines()) {
            PriceBook book = more.getOrDefault(line.sku(), PriceBook.EMPTY);
            more.put(line.sku(), book.after(new PriceSet(set.list(), line.sku(), line.priceMinor(), line.floorMinor(),
                    line.from(), line.until(), at, book.lastSerial() + 1, set.reason())));
        }
        return more;
    }

    private PublishedRule rule(PublishPromotion published) {
        Rule drafted = drafts.get(published.promotion());
        if (drafted == null || published.version() != 1) {
            throw new IllegalArgumentException("only first versions are known, not " + published);
        }
        return new PublishedRule(published.promotion(), published.version(), drafted);
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        Map<K, V> more = new HashMap<>(before);
        more.put(key, value);
        return more;
    }
}
