package io.tillbook.command.store;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.language.RuleBirthday;
import io.tillbook.api.pricing.language.RuleCheapest;
import io.tillbook.api.pricing.language.RuleClock;
import io.tillbook.api.pricing.language.RuleCoupon;
import io.tillbook.api.pricing.language.RuleGet;
import io.tillbook.api.pricing.language.RuleGive;
import io.tillbook.api.pricing.language.RuleGoods;
import io.tillbook.api.pricing.language.RuleHours;
import io.tillbook.api.pricing.language.RuleLimit;
import io.tillbook.api.pricing.language.RuleMember;
import io.tillbook.api.pricing.language.RuleNeed;
import io.tillbook.api.pricing.language.RulePoints;
import io.tillbook.api.pricing.language.RuleScope;
import io.tillbook.api.pricing.language.RuleSlot;
import io.tillbook.api.pricing.language.RuleStack;
import io.tillbook.api.pricing.language.RuleStep;
import io.tillbook.api.pricing.language.RuleWhen;
import io.tillbook.api.pricing.policy.ManualLimit;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.FloorPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Pick;
import java.time.OffsetDateTime;
import java.util.List;

/** Events of pricing with every field of theirs, and rules with every word of their language. */
final class PricingSamples {
    private static final PromotionId SPRING = new PromotionId("SPRING");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final RuleScope DAIRY = new RuleScope(List.of("YOG@3"), List.of(new Sku("MILK-1L")),
            List.of("food/dairy"), List.of("ACME"),
            new RuleGoods(List.of("KIDS@1"), List.of(new Sku("MILK-2L")), List.of("food/dairy/cream"), List.of("Nix")),
            3, List.of("special"));

    private PricingSamples() {}

    static List<Object> all() {
        return List.of(new PromotionDrafted(SPRING, 2, "春季 · Spring", everything(), new EmployeeId("li")),
                new PromotionPublished(SPRING, 2, TIME, TIME.plusDays(7)),
                new PromotionStopped(SPRING, TIME.plusDays(3), "sold out"),
                new ProductSetDefined(new ProductSetId("YOG"), 3, "酸奶 · Yoghurt",
                        new SetGoods(null, List.of(new Sku("Y1")), List.of("food/yoghurt"), List.of("ACME"),
                                new RuleGoods(null, List.of(new Sku("Y9")), null, null))),
                new PricingPolicySet(new LocationId("S-1"), null, new PolicySettings(List.of("mj", "zk"), 30,
                        PriceCheck.FLAG, 2, 10, List.of(new ManualLimit("cashier", 500)), 1, 100, 3_000)));
    }

    private static PromotionRule everything() {
        return new PromotionRule(Layer.ORDER, when("2026-11-22T00:00:00Z", "2026-12-01T00:00:00Z", RuleClock.INSTANT,
                null), DAIRY, null, null,
                List.of(
                        new RuleStep(new RuleNeed(Money.of(10_000), null, null, true, 5, Base.REGULAR),
                                new RuleGive(null, 8_800, Money.of(2_000), null, null, null, null, null, null)),
                        new RuleStep(new RuleNeed(null, 3, null, null, null, null),
                                new RuleGive(null, null, null, Money.of(500), null, null, null, null, null))),
                new RuleStack("mj", true, 7, "spring", false), new RuleLimit(1, 2, 3, 4, 5, 6, Money.of(7)),
                OnReturn.KEEP, FloorPolicy.IGNORE, 1_000).canonical();
    }

    private static RuleWhen when(String from, String until, RuleClock clock, RuleMember member) {
        return new RuleWhen(from, until, clock, List.of(new RuleHours("MON-FRI,SUN", "22:00", "02:00")),
                List.of(new LocationId("S-1")), List.of("East"), List.of("STORE"), member, List.of("GOLD"),
                List.of("LAPSED_90"), new RuleBirthday(3, 2, null), true, "SUMMER");
    }

    /** The words that one rule cannot have beside those. */
    static List<Object> otherWords() {
        return List.of(new PromotionDrafted(SPRING, 1, "Spring", PromotionRule.of(new PromotionRule(Layer.ITEM,
                new RuleWhen("2026-11-22T10:00", null, null, null, null, null, null, RuleMember.REQUIRED, null, null,
                        null, null, null),
                null, null, null, List.of(step(new RuleGive(null, null, null, null, Money.of(2_990), null, null,
                        null, null)), step(
                                new RuleGive(null, null, null, null, Money.of(990), null, null, null,
                                        null))),
                null, null, null, null, null).rule()), null));
    }

    private static RuleStep step(RuleGive give) {
        return new RuleStep(new RuleNeed(null, null,
                List.of(new RuleSlot(new RuleScope(null, null, List.of("burger"), null, null, null, null), 1),
                        new RuleSlot(null, 2)),
                null, null, null), give);
    }

    /** Benefits of which a rule has one. */
    static List<Object> cheapest() {
        return drafted(Layer.ITEM, new RuleNeed(null, 2, null, true, null, null), new RuleGive(null, null, null,
                null, null, new RuleCheapest(1, 5_000), null, null, null));
    }

    static List<Object> gift() {
        return drafted(Layer.ORDER, new RuleNeed(Money.of(9_900), null, null, null, null, null),
                new RuleGive(null, null, null, null, null, null,
                        new RuleGet(DAIRY, 1, null, Money.of(990), Pick.CHEAPEST), null, null));
    }

    static List<Object> points() {
        return drafted(Layer.ORDER, new RuleNeed(Money.of(9_900), null, null, null, null, null), new RuleGive(null,
                null, null, null, null, null, null, new RulePoints(20_000, 50), null));
    }

    static List<Object> couponBack() {
        return drafted(Layer.ORDER, new RuleNeed(Money.of(20_000), null, null, null, null, null), new RuleGive(null,
                null, null, null, null, null, null, null, new RuleCoupon("BACK20")));
    }

    static List<Object> unitPrice() {
        return List.of(new PromotionDrafted(SPRING, 1, "Spring", new PromotionRule(Layer.PRICE,
                new RuleWhen(null, null, null, null, null, null, null, null, null, null,
                        new RuleBirthday(null, null, true), null, null),
                DAIRY, null, new RuleGive(Money.of(690), null, null, null, null, null, null, null, null), null, null,
                null, null, null, null), null));
    }

    private static List<Object> drafted(Layer layer, RuleNeed need, RuleGive give) {
        return List.of(new PromotionDrafted(SPRING, 1, "Spring",
                new PromotionRule(layer, null, null, need, give, null, null, null, null, null, null), null));
    }
}
