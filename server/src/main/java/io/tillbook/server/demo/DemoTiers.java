package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Two tiers, and a promotion for each. Tills of the story do not know tiers: who is in one is for others to see. */
final class DemoTiers {
    private static final String SILVER = "SILVER";
    private static final String GOLD = "GOLD";
    private static final TierPlan PLAN = new TierPlan(
            List.of(new Tier(SILVER, Money.of(50_000), null, "会员价饮料 · Drinks for less"),
                    new Tier(GOLD, Money.of(200_000), null, "全场九八折 · 2 % off everything")),
            true, null, null, ZoneId.of("Asia/Shanghai"));

    private DemoTiers() {}

    static void define(DemoJournal journal, LocalDateTime at) {
        journal.defineTiers(at, new DefineTiers(PLAN, null));
        publish(journal, at, "silver", "银卡饮料九折 · Drinks for members of Silver and Gold",
                Rule.of(Layer.PRICE, Scope.categories(DemoAssortment.DRINKS), new Need.None(),
                        new Benefit.Pay(9_000, null)).when(When.tiers(SILVER, GOLD)));
        publish(journal, at, "gold", "金卡九八折 · 2 % off for members of Gold",
                Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Pay(9_800, null))
                        .when(When.tiers(GOLD)));
    }

    private static void publish(DemoJournal journal, LocalDateTime at, String name, String called, Rule rule) {
        PromotionId id = new PromotionId("demo-" + name);
        journal.draft(at, new DraftPromotion(id, called, PromotionRule.of(rule)));
        journal.publish(at, new PublishPromotion(id, 1, null, null, null));
    }
}
