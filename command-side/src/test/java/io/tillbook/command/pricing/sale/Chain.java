package io.tillbook.command.pricing.sale;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.policy.ManualLimit;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chain with one store, its products, what it has decided about prices, and its promotions. */
final class Chain {
    /** Long before anything is sold. */
    static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2026-01-01T00:00:00+08:00");

    private Chain() {}

    static NewEvent[] opened(PriceCheck check, ManualLimit... limits) {
        PolicySettings settings = new PolicySettings(List.of("g1", "g0"), 30, check, PricingPolicy.MAX_COUPONS, 10,
                List.of(limits), 1, 50, 3_000);
        return new NewEvent[] {Shop.opened(Shop.STORE, NegativeStock.ALLOW),
                new NewEvent(new StreamRef<>(StreamType.of("pricingpolicies", 0), new StreamId("pricingpolicies")),
                        new PricingPolicySet(null, null, settings))};
    }

    static NewEvent product(Sku sku, String category, String brand, long listPriceMinor) {
        return new NewEvent(Product.at(sku), new ProductRegistered(sku, sku.value(), Unit.PIECE, category, brand,
                List.of(), null, null, Money.of(listPriceMinor)));
    }

    static NewEvent set(String id, int version, String category) {
        ProductSetId set = new ProductSetId(id);
        return new NewEvent(stream("productset", set), new ProductSetDefined(set, version, id,
                new SetGoods(null, null, List.of(category), null, null)));
    }

    static NewEvent[] published(PromotionId id, int version, Rule rule, OffsetDateTime from,
            @Nullable OffsetDateTime until) {
        return Stream.of(new PromotionDrafted(id, version, id.value(), PromotionRule.of(rule), null),
                new PromotionPublished(id, version, from, until))
                .map(event -> new NewEvent(stream("promotion", id), event))
                .toArray(NewEvent[]::new);
    }

    /** A campaign whose only code is its name. */
    static NewEvent campaign(String word) {
        CampaignId id = new CampaignId(word);
        return new NewEvent(stream("couponcampaign", id), new CampaignOpened(id, 1, word, CodeKind.SHARED, LONG_AGO,
                null, null, null, RestoreRule.NEVER));
    }

    private static StreamRef<Integer> stream(String kind, Id id) {
        return StreamType.of(kind, 0).at(id);
    }
}
