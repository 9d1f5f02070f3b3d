package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.GOLD;
import static io.tillbook.api.pricing.engine.Shop.NOW;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.coupon;
import static io.tillbook.api.pricing.engine.Shop.fromAmount;
import static io.tillbook.api.pricing.engine.Shop.item;
import static io.tillbook.api.pricing.engine.Shop.line;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.order;
import static io.tillbook.api.pricing.engine.Shop.paid;
import static io.tillbook.api.pricing.engine.Shop.pay;
import static io.tillbook.api.pricing.engine.Shop.pieces;
import static io.tillbook.api.pricing.engine.Shop.price;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Total;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Slot;
import io.tillbook.api.pricing.rule.Stacking;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Baskets that were calculated by hand, in minor units. */
class WorkedPricesTest {
    private static final PublishedRule FROM_200_LESS_50 = order("mj", 20_000, off(5_000));
    private static final Get FREE_CAP = new Get(Scope.categories("cap"), 1, new Get.Price.Share(0), Pick.DEAREST);

    @Test
    void fromAnAmount() {
        assertThat(paid(price(basket(12_000, 10_000), FROM_200_LESS_50))).containsExactly(9_273L, 7_727L);
        assertThat(paid(price(basket(12_000, 7_999), FROM_200_LESS_50))).containsExactly(12_000L, 7_999L);
    }

    @Test
    void forEachAmount() {
        PublishedRule each = PublishedRule.of("each", Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(10_000), true, 5), off(1_000)));
        assertThat(paid(price(basket(10_000, 5_000), each))).containsExactly(9_333L, 4_667L);
        assertThat(total(price(basket(29_999), each))).isEqualTo(27_999);
        assertThat(total(price(basket(30_000), each))).isEqualTo(27_000);
        assertThat(total(price(basket(65_000), each))).isEqualTo(60_000);
    }

    @Test
    void inSteps() {
        PublishedRule steps = PublishedRule.of("steps", Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), off(1))
                .withSteps(fromAmount(10_000, off(800)), fromAmount(20_000, off(2_000)),
                        fromAmount(30_000, off(4_000))));
        assertThat(total(price(basket(19_999), steps))).isEqualTo(19_199);
        PricedBasket three = price(basket(15_000, 9_000, 7_000), steps);
        assertThat(Shop.off(three)).containsExactly(1_936L, 1_161L, 903L);
        assertThat(paid(three)).containsExactly(13_064L, 7_839L, 6_097L);
        assertThat(three.applications().getFirst().step()).isEqualTo(2);
    }

    @Test
    void aShareFromAnAmount() {
        PricedBasket priced = price(Basket.of(line(1, "A", 3, 9_999), line(2, "B", 1, 333)),
                order("pay", 30_000, new Benefit.Pay(8_800, Money.of(20_000))));
        assertThat(Shop.off(priced)).containsExactly(3_600L, 40L);
        assertThat(total(priced)).isEqualTo(26_690);
    }

    @Test
    void moreFromMorePieces() {
        PublishedRule more = PublishedRule.of("more", Rule.of(Layer.ITEM, Scope.ALL, new Need.None(), off(1))
                .withSteps(pieces(2, pay(9_000)), pieces(3, pay(8_000))));
        assertThat(paid(price(basket(10_000, 6_000, 4_000), more))).containsExactly(8_000L, 4_800L, 3_200L);
        assertThat(paid(price(basket(10_000, 6_000), more))).containsExactly(9_000L, 5_400L);
        assertThat(paid(price(basket(10_000), more))).containsExactly(10_000L);
    }

    @Test
    void theSecondAtHalfPrice() {
        PricedBasket priced = price(basket(1_000, 3_000, 800, 2_000),
                item("half", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 5_000)));
        assertThat(Shop.off(priced)).containsExactly(222L, 600L, 178L, 400L);
        assertThat(paid(priced)).containsExactly(778L, 2_400L, 622L, 1_600L);
    }

    @Test
    void buyOneGetOne() {
        assertThat(paid(price(basket(3_000, 2_000),
                item("bogo", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 0))))).containsExactly(1_800L, 1_200L);
    }

    @Test
    void buyTwoGetTheCheapest() {
        PricedBasket priced = price(
                Basket.of(line(1, "A", 2, 5_000), line(2, "B", 2, 4_000), line(3, "C", 3, 3_000)),
                item("third", Scope.ALL, Need.Pieces.each(3), new Cheapest(1, 0)));
        assertThat(paid(priced)).containsExactly(7_143L, 5_657L, 4_200L, 3_000L);
        assertThat(priced.lines().stream().map(Shop::pieces)).containsExactly(2L, 2L, 2L, 1L);
        assertThat(total(priced)).isEqualTo(20_000);
    }

    @Test
    void buyTheseGetThat() {
        PricedBasket priced = price(
                Basket.of(line(1, "S", "shirt", 2, 10_000), line(2, "C1", "cap", 1, 2_000),
                        line(3, "C2", "cap", 1, 3_000)),
                item("cap", Scope.categories("shirt"), Need.Pieces.each(2), FREE_CAP));
        assertThat(paid(priced)).containsExactly(17_391L, 2_000L, 2_609L);
    }

    @Test
    void aBundle() {
        Need meal = new Need.Slots(List.of(new Slot(Scope.categories("burger"), 1),
                new Slot(Scope.categories("fries"), 1), new Slot(Scope.categories("cola"), 1)));
        PublishedRule bundle = item("meal", Scope.ALL, meal, new Total(Money.of(2_990)));
        assertThat(total(price(meal(1_500, 800, 500), bundle))).isEqualTo(2_800);
        assertThat(total(price(meal(2_000, 1_200, 800), bundle))).isEqualTo(2_990);
    }

    private static Basket meal(long burger, long fries, long cola) {
        return Basket.of(line(1, "B", "burger", 1, burger), line(2, "F", "fries", 1, fries),
                line(3, "C", "cola", 1, cola));
    }

    @Test
    void anyThreeForOneAmount() {
        PricedBasket priced = price(Basket.of(line(1, "A", 2, 400), line(2, "B", 3, 350)),
                item("three", Scope.ALL, Need.Pieces.each(3), new Total(Money.of(1_000))));
        assertThat(Shop.off(priced)).containsExactly(104L, 46L, 0L);
        assertThat(total(priced)).isEqualTo(1_700);
    }

    private static final PublishedRule SPECIAL = PublishedRule.of("special",
            Rule.of(Layer.PRICE, sku("F01"), new Need.None(), new UnitPrice(Money.of(690)))
                    .limit(UseLimit.pieces(2))
                    .stacking(Stacking.tag("special")));

    private static PublishedRule member(int bp) {
        return PublishedRule.of("member", Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(bp))
                .when(When.tiers("GOLD"))
                .stacking(Stacking.tag("member")));
    }

    @Test
    void aSpecialForTwoPiecesThenTheMembersPrice() {
        PricedBasket priced = Shop.price(Basket.of(line(1, "F01", 5, 990)),
                RuleBook.of(SPECIAL, member(9_500)), GOLD);
        assertThat(paid(priced)).containsExactly(1_380L, 2_823L);
        assertThat(priced.lines().stream().map(Shop::pieces)).containsExactly(2L, 3L);
    }

    @Test
    void aDiscountThatIsNotForSpecials() {
        PublishedRule notSpecial = PublishedRule.of("mj", Rule.of(Layer.ORDER, Scope.ALL.notWith("special"),
                Need.Amount.from(3_700), off(500)));
        RuleBook rules = RuleBook.of(SPECIAL, member(9_500), notSpecial);
        assertThat(paid(Shop.price(Basket.of(line(1, "F01", 6, 990)), rules, GOLD)))
                .containsExactly(1_380L, 3_264L);
        assertThat(total(Shop.price(Basket.of(line(1, "F01", 5, 990)), rules, GOLD))).isEqualTo(4_203);
    }

    @Test
    void membersPrices() {
        Basket three = Basket.of(line(1, "A", 3, 1_235));
        assertThat(total(Shop.price(three, RuleBook.of(member(9_800)), GOLD))).isEqualTo(3_630);
        assertThat(total(Shop.price(three, RuleBook.of(member(9_500)), GOLD))).isEqualTo(3_519);
        assertThat(total(Shop.price(three, RuleBook.of(member(9_000)), GOLD))).isEqualTo(3_336);
        assertThat(total(Shop.price(three, RuleBook.of(member(9_000)), NOW))).isEqualTo(3_705);
    }

    @Test
    void weighedGoods() {
        BasketLine meat = new BasketLine(1, Goods.of(new Sku("M")), Quantity.ofThousandths(1_286), Money.of(1_580),
                null, null, true, false);
        PricedBasket priced = price(Basket.of(meat),
                PublishedRule.of("markdown", Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(7_000))));
        assertThat(priced.lines().getFirst().grossMinor()).isEqualTo(Money.of(2_032));
        assertThat(total(priced)).isEqualTo(1_422);
    }

    @Test
    void anOrdersDiscountAfterADeal() {
        PricedBasket priced = price(
                Basket.of(line(1, "TEE", 2, 2_500), line(2, "PANT", 1, 5_000), line(3, "JACKET", 1, 7_500)),
                item("bogo", sku("TEE"), Need.Pieces.each(2), new Cheapest(1, 0)),
                order("mj", 10_000, off(3_000)));
        assertThat(paid(priced)).containsExactly(2_000L, 4_000L, 6_000L);
    }

    private static PublishedRule inGroup(PublishedRule rule, String group) {
        return new PublishedRule(rule.promotion(), rule.version(), rule.rule().stacking(Stacking.group(group)));
    }

    @Test
    void theBestOfAGroup() {
        PublishedRule less = inGroup(order("less", 20_000, off(5_000)), "g");
        PublishedRule share = inGroup(order("share", 20_000, pay(8_500)), "g");
        assertThat(total(price(basket(30_000), less, share))).isEqualTo(25_000);
        assertThat(total(price(basket(40_000), less, share))).isEqualTo(34_000);
        PricedBasket even = price(basket(20_000), inGroup(order("b", 20_000, off(3_000)), "g"),
                inGroup(order("a", 20_000, pay(8_500)), "g"));
        assertThat(even.applications().getFirst().cited().promotion().value()).isEqualTo("a");
        assertThat(even.skipped()).extracting(Skipped::why).containsExactly(Skipped.Reason.BETTER_OFFER);
    }

    @Test
    void groupsInTheOrderOfThePolicy() {
        RuleBook rules = RuleBook.of(inGroup(order("m", 20_000, off(5_000)), "mj"),
                inGroup(order("z", 20_000, pay(9_000)), "zk"));
        RuleBook first = rules.policy(PricingPolicy.USUAL.groups("mj", "zk"));
        assertThat(total(Shop.price(basket(30_000), first, NOW))).isEqualTo(22_500);
        assertThat(total(Shop.price(basket(22_000), first, NOW))).isEqualTo(17_000);
        assertThat(total(Shop.price(basket(30_000),
                rules.policy(PricingPolicy.USUAL.groups("zk", "mj")), NOW))).isEqualTo(22_000);
    }

    @Test
    void couponsInTheOrderThatGivesMost() {
        PublishedRule amount = coupon("AMOUNT", Need.Amount.from(10_000), off(2_000));
        PublishedRule share = coupon("SHARE", new Need.None(), pay(9_000));
        assertThat(paid(price(basket(12_000, 3_000).coupons("AMOUNT", "SHARE"), amount, share)))
                .containsExactly(9_200L, 2_300L);
        assertThat(total(price(basket(10_500).coupons("AMOUNT", "SHARE"), amount, share))).isEqualTo(7_650);
        PricedBasket without = price(basket(9_000).coupons("AMOUNT", "OLD"), amount);
        assertThat(without.skipped()).extracting(Skipped::why)
                .containsExactly(Skipped.Reason.NO_EFFECT, Skipped.Reason.NOT_EFFECTIVE);
    }

    @Test
    void aCouponOverEqualLines() {
        PublishedRule less = coupon("C", new Need.None(), off(1_000));
        assertThat(paid(price(basket(1_000, 1_000, 1_000).coupons("C"), less)))
                .containsExactly(666L, 667L, 667L);
        assertThat(total(price(basket(17_600).coupons("C"), coupon("C", new Need.None(), off(100_000))))).isZero();
    }

    @Test
    void pointsUpToTheirCap() {
        RuleBook rules = RuleBook.of(FROM_200_LESS_50)
                .policy(PricingPolicy.USUAL.points(new PointsPolicy(1, 100, 3_000)));
        PricedBasket priced = Shop.price(basket(12_000, 10_000).points(8_000), rules, NOW);
        assertThat(priced.pointsUsed()).isEqualTo(5_100);
        assertThat(paid(priced)).containsExactly(6_491L, 5_409L);
    }

    @Test
    void allLayersTogether() {
        RuleBook rules = RuleBook.of(member(9_500), item("bogo", sku("TEE"), Need.Pieces.each(2), new Cheapest(1, 0)),
                order("mj", 20_000, off(3_000)), coupon("C", new Need.None(), off(1_000)))
                .policy(PricingPolicy.USUAL.points(new PointsPolicy(1, 100, 10_000)));
        Basket basket = Basket.of(line(1, "TEE", 2, 9_900), line(2, "BAG", 1, 15_900), line(3, "SOCK", 3, 1_235))
                .coupons("C")
                .points(1_000);
        PricedBasket priced = Shop.price(basket, rules, GOLD);
        assertThat(paid(priced)).containsExactly(7_728L, 12_410L, 2_891L);
        assertThat(total(priced)).isEqualTo(23_029);
    }
}
