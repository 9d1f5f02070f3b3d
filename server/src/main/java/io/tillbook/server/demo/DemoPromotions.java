package io.tillbook.server.demo;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
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
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Slot;
import io.tillbook.api.pricing.rule.Stacking;
import io.tillbook.api.pricing.rule.Step;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.WeeklyHours;
import io.tillbook.api.pricing.rule.When;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Twelve promotions of different kinds, which hold from the first night of the story on, and two for tiers of members,
 * which begin after it: tills of the story do not know tiers.
 */
final class DemoPromotions {
    private static final When MEMBERS = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(),
            true, Set.of(), Set.of(), null, false, null);
    private static final When AT_WEEKENDS = new When(Period.StoreLocal.ALWAYS,
            List.of(new WeeklyHours(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIN, LocalTime.MIN)),
            Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(), null, false, null);
    private static final Scope LAST_DAY = new Scope(Set.of(), Set.of(), Set.of(), Set.of(), null, 0, Set.of());
    /** The campaign of the coupon that everybody has who tells its word. */
    static final CampaignId WELCOME = new CampaignId("WELCOME");

    private static final String SILVER = "SILVER";
    static final String GOLD = "GOLD";
    private static final TierPlan TIERS = new TierPlan(
            List.of(new Tier(SILVER, Money.of(50_000), null, "会员价饮料 · Drinks for less"),
                    new Tier(GOLD, Money.of(200_000), null, "全场九八折 · 2 % off everything")),
            true, null, null, null, ZoneId.of("Asia/Shanghai"));

    private DemoPromotions() {}

    /**
     * @param tiersFrom from when on the promotions for tiers hold
     */
    static void publish(DemoJournal journal, LocalDateTime at, LocalDateTime tiersFrom) {
        journal.openCampaign(at, new OpenCampaign(WELCOME, "迎新券 · Welcome coupon", CodeKind.SHARED, null, null, null,
                null, null));
        journal.defineTiers(at, new DefineTiers(TIERS, null));
        publish(journal, at, all(), null);
        publish(journal, at, ofTiers(), tiersFrom.atZone(TIERS.zone()).toOffsetDateTime());
    }

    private static void publish(DemoJournal journal, LocalDateTime at, Map<String, Rule> rules,
            @Nullable OffsetDateTime from) {
        rules.forEach((name, rule) -> {
            PromotionId id = new PromotionId("demo-" + name.substring(0, name.indexOf(' ')));
            String called = name.substring(name.indexOf(' ') + 1);
            journal.draft(at, new DraftPromotion(id, called, PromotionRule.of(rule)));
            journal.publish(at, new PublishPromotion(id, 1, from, null, null));
        });
    }

    private static Map<String, Rule> all() {
        Map<String, Rule> rules = new LinkedHashMap<>(ofPieces());
        rules.putAll(ofBaskets());
        return rules;
    }

    /** Rules about single pieces and deals, each under its id and what it is called. */
    private static Map<String, Rule> ofPieces() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("milk 鲜奶限量特价 · Milk at a special price", Rule
                .of(Layer.PRICE, skus("F01"), new Need.None(), new Benefit.UnitPrice(Money.of(1_380)))
                .limit(UseLimit.pieces(2)));
        rules.put("lastday 当日到期七折 · 30 % off on the last day",
                Rule.of(Layer.PRICE, LAST_DAY, new Need.None(), pay(7_000)));
        rules.put("weekend 周末服装折扣 · Clothes for less at the weekend",
                Rule.of(Layer.PRICE,
                        Scope.categories(DemoAssortment.MEN, DemoAssortment.WOMEN, DemoAssortment.SOCKS),
                        new Need.None(), pay(8_500)).when(AT_WEEKENDS));
        rules.put("fruit 水果会员价 · Fruit for members",
                Rule.of(Layer.PRICE, Scope.categories(DemoAssortment.FRUIT), new Need.None(), pay(9_500))
                        .when(MEMBERS));
        rules.put("yoghurt 酸奶第二件半价 · The second yoghurt at half price",
                Rule.of(Layer.ITEM, skus("F02", "F03"), Need.Pieces.each(2), new Benefit.Cheapest(1, 5_000)));
        rules.put("socks 袜子买一送一 · Socks: buy one, get one", Rule
                .of(Layer.ITEM, skus("A11", "A12"), Need.Pieces.each(2), new Benefit.Cheapest(1, 0))
                .limit(UseLimit.times(3)));
        rules.put("snacks 零食多件多折 · More snacks for less",
                Rule.of(Layer.ITEM, Scope.categories(DemoAssortment.SNACKS), new Need.None(), pay(9_000))
                        .withSteps(new Step(Need.Pieces.from(2), pay(9_000)),
                                new Step(Need.Pieces.from(3), pay(8_000))));
        rules.put("lunch 午餐套餐 · Lunch: a sandwich and a drink",
                Rule.of(Layer.ITEM, skus("F12"), new Need.Slots(
                        List.of(new Slot(skus("F12"), 1), new Slot(skus("P08", "P09"), 1))),
                        new Benefit.Total(Money.of(1_690))));
        return rules;
    }

    /** Rules about all that is bought. */
    private static Map<String, Rule> ofBaskets() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("autumn 秋季满减 · 50.00 off from 300.00",
                Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(30_000), new Benefit.Off(Money.of(5_000)))
                        .stacking(Stacking.group("basket")));
        rules.put("staples 粮油阶梯满减 · Staples in steps",
                Rule.of(Layer.ORDER, Scope.categories(DemoAssortment.STAPLES), new Need.None(), pay(9_000))
                        .withSteps(new Step(Need.Amount.from(8_000), new Benefit.Off(Money.of(500))),
                                new Step(Need.Amount.from(15_000), new Benefit.Off(Money.of(1_200))))
                        .stacking(Stacking.group("staples")));
        rules.put("tissues 加价购抽纸 · Tissues for 4.90 from 99.00",
                Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(9_900), new Benefit.Get(skus("P21"), 1,
                        new Benefit.Get.Price.Fixed(Money.of(490)), Pick.CHEAPEST)).stacking(Stacking.group("more")));
        rules.put("coupon 迎新券 · Welcome coupon, 10.00 off from 50.00",
                Rule.of(Layer.COUPON, Scope.ALL, Need.Amount.from(5_000), new Benefit.Off(Money.of(1_000)))
                        .when(When.coupon(WELCOME.value())));
        return rules;
    }

    /** Rules for members of tiers. */
    private static Map<String, Rule> ofTiers() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("silver 银卡饮料九折 · Drinks for members of Silver and Gold",
                Rule.of(Layer.PRICE, Scope.categories(DemoAssortment.DRINKS), new Need.None(), pay(9_000))
                        .when(When.tiers(SILVER, GOLD)));
        rules.put("gold 金卡九八折 · 2 % off for members of Gold",
                Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), pay(9_800)).when(When.tiers(GOLD)));
        return rules;
    }

    private static Benefit.Pay pay(int basisPoints) {
        return new Benefit.Pay(basisPoints, null);
    }

    private static Scope skus(String... skus) {
        return Scope.skus(Arrays.stream(skus).map(Sku::new).toArray(Sku[]::new));
    }
}
