package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.Holdout;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.pricing.limit.PromotionUses;
import io.tillbook.query.pricing.list.PricesInForce;
import io.tillbook.query.pricing.promotion.Promotions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices baskets by what holds, and by a draft beside it. Nothing is recorded. */
final class Quotes {
    private final Promotions promotions;
    private final Products products;
    private final PricesInForce prices;
    private final PromotionUses uses;
    private final InstantSource clock;

    Quotes(Promotions promotions, Products products, PricesInForce prices, PromotionUses uses, InstantSource clock) {
        this.promotions = promotions;
        this.products = products;
        this.prices = prices;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * A basket with its prices.
     *
     * @param draft a version that is tried, in the place of the promotion's own that holds; null where there is none
     */
    Quote quote(QuoteRequest asked, Promotions.@Nullable Named draft) {
        StorePolicy policy = promotions.policies(asked.store()).resolve();
        OffsetDateTime pricedAt = pricedAt(asked, policy);
        List<Promotions.Named> holding = with(draft, promotions.holding(pricedAt));
        List<PublishedRule> rules = holding.stream().map(Promotions.Named::rule).toList();
        RuleBook book = new RuleBook(rules, promotions.sets(rules.stream().map(PublishedRule::rule).toList()),
                policy.pricing(), Search.AS_NEEDED);
        PricedBasket priced = PricingEngine.price(basket(asked, pricedAt), book, facts(asked, pricedAt, rules));
        Map<String, String> names = new HashMap<>();
        holding.forEach(each -> names.put(each.rule().promotion().value(), each.name()));
        return Quote.of(asked, pricedAt, priced, names);
    }

    private static List<Promotions.Named> with(Promotions.@Nullable Named draft, List<Promotions.Named> holding) {
        return draft == null ? holding
                : Stream.concat(Stream.of(draft),
                        holding.stream()
                                .filter(each -> !each.rule().promotion().equals(draft.rule().promotion())))
                        .toList();
    }

    /** A basket keeps the prices of when it was opened, unless that is too long ago. */
    private OffsetDateTime pricedAt(QuoteRequest asked, StorePolicy policy) {
        Instant now = clock.instant();
        OffsetDateTime opened = asked.openedAt();
        return (opened == null ? now : policy.grace().pricedAt(opened.toInstant(), now)).atOffset(ZoneOffset.UTC);
    }

    private Map<PromotionId, Integer> usesLeft(QuoteRequest asked, OffsetDateTime at, List<PublishedRule> rules) {
        return uses.left(rules, new PromotionUses.Use(asked.store().id(), asked.member(),
                at.atZoneSameInstant(asked.store().zone()).toLocalDate()));
    }

    private PricingFacts facts(QuoteRequest asked, OffsetDateTime at, List<PublishedRule> rules) {
        MemberFacts known = asked.facts();
        MemberFacts member = known == null || asked.member() == null ? known
                : new MemberFacts(known.tier(), known.segments(), known.birthday(), known.boughtBefore(),
                        Holdout.of(asked.member(), rules));
        String region = asked.store().region();
        return new PricingFacts(asked.store().id(), region == null ? Set.of() : Set.of(region), asked.channel(),
                at.atZoneSameInstant(asked.store().zone()), member, usesLeft(asked, at, rules));
    }

    private Basket basket(QuoteRequest asked, OffsetDateTime at) {
        List<Sku> skus = asked.lines().stream().map(QuoteLine::sku).distinct().toList();
        Map<Sku, ProductView> known = products.of(skus);
        Map<Sku, ResolvedPrice> regular =
                prices.of(asked.store(), asked.channel(), known.values(), at.toInstant());
        List<BasketLine> lines = new ArrayList<>();
        for (QuoteLine line : asked.lines()) {
            lines.add(line("lines/" + lines.size(), line, known.get(line.sku()), regular.get(line.sku())));
        }
        try {
            return new Basket(lines, asked.coupons(), Money.ZERO, false, asked.points());
        } catch (InvalidField invalid) {
            throw new BadArgument(invalid.field(), invalid.reason());
        }
    }

    private static BasketLine line(String place, QuoteLine line, @Nullable ProductView product,
            @Nullable ResolvedPrice regular) {
        if (product == null) {
            throw new BadArgument(place + "/sku", "names no product: " + line.sku().value());
        }
        Money unit = line.override() != null ? line.override() : regular == null ? null : regular.price();
        if (unit == null) {
            throw new BadArgument(place + "/sku", "has no price: " + line.sku().value());
        }
        Money floor = regular == null ? null : regular.floor();
        Goods goods = new Goods(line.sku(), ProductKind.GOODS, product.category(), product.brand(), line.daysLeft());
        try {
            return new BasketLine(line.lineNo(), goods, line.quantity(), unit, null, floor,
                    product.unit().isDivisible(), line.override() != null);
        } catch (InvalidField invalid) {
            throw new BadArgument(place + "/" + invalid.field(), invalid.reason());
        }
    }
}
