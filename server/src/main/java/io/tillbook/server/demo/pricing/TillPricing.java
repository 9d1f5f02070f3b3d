package io.tillbook.server.demo.pricing;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.KnownMember;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.api.pricing.list.ResolvedPrice;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prices baskets as a till does: by the engine, with all that it knows. */
public final class TillPricing {
    private TillPricing() {}

    /** What goods cost. */
    public static PricedGoods price(PricesKnown known, Visit visit, List<Picked> picked) {
        OpenLocation store = known.store(visit.store());
        ZonedDateTime at = visit.pricedAt().atZoneSameInstant(store.zone());
        List<BasketLine> lines = new ArrayList<>();
        picked.forEach(goods -> lines.add(line(lines.size() + 1, goods, known, store, visit, at)));
        RuleBook rules = new RuleBook(known.rules(), Map.of(), PricingPolicy.USUAL, Search.AS_NEEDED);
        PricingFacts facts = new PricingFacts(store.location(),
                store.region() == null ? Set.of() : Set.of(store.region()), visit.channel(), at,
                KnownMember.of(visit.member(), known.rules()), Map.of());
        return new PricedGoods(visit, picked,
                PricingEngine.price(new Basket(lines, visit.coupons(), Money.ZERO, false, 0), rules, facts));
    }

    private static BasketLine line(int lineNo, Picked goods, PricesKnown known, OpenLocation store, Visit visit,
            ZonedDateTime at) {
        RegisterProduct product = known.product(goods.sku());
        ResolvedPrice price = price(known, product, new PricePlace(store.location(), store.region(), store.zone(),
                visit.channel()), at);
        return new BasketLine(lineNo,
                new Goods(goods.sku(), ProductKind.GOODS, product.category(), product.brand(),
                        goods.daysLeft(at.toLocalDate())),
                goods.quantity(), price.price(), null, price.floor(), product.unit().isDivisible(), false);
    }

    private static ResolvedPrice price(PricesKnown known, RegisterProduct product, PricePlace place,
            ZonedDateTime at) {
        PriceBook book = known.books().getOrDefault(product.sku(), PriceBook.EMPTY);
        return new PriceResolution(known.lists(), book, product.listPriceMinor(), place).at(at.toInstant())
                .orElseThrow(() -> new IllegalArgumentException(product.sku() + " has no price"));
    }
}
