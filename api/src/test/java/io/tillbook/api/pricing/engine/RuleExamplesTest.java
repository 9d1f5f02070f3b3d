package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.GOLD;
import static io.tillbook.api.pricing.engine.Shop.NOW;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.line;
import static io.tillbook.api.pricing.engine.Shop.order;
import static io.tillbook.api.pricing.engine.Shop.paid;
import static io.tillbook.api.pricing.engine.Shop.pay;
import static io.tillbook.api.pricing.engine.Shop.price;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.BroughtBack;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.CouponGift;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.PointsGift;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Stacking;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rules can say that no worked basket says. */
class RuleExamplesTest {
    @Test
    void moneyOfLaterAndPricesByHandAreInNoRule() {
        Goods card = new Goods(new Sku("CARD"), ProductKind.GIFT_CARD, null, null, null);
        BasketLine overridden = new BasketLine(2, Goods.of(new Sku("A")), Quantity.of(1), Money.of(500), null, null,
                false, true);
        RuleBook rules = RuleBook.of(order("P", 1, Shop.off(100)))
                .policy(PricingPolicy.USUAL.points(new PointsPolicy(1, 1, 10_000)));
        PricedBasket priced = Shop.price(
                Basket.of(BasketLine.pieces(1, card, 1, 10_000), overridden).points(20_000), rules, NOW);
        assertThat(paid(priced)).containsExactly(10_000L, 0L);
        assertThat(priced.pointsUsed()).isEqualTo(500);
    }

    @Test
    void aLabelTellsWhatALineCosts() {
        BasketLine label = new BasketLine(1, Goods.of(new Sku("M")), Quantity.ofThousandths(1_767), Money.of(150),
                Money.of(266), null, false, false);
        assertThat(total(price(Basket.of(label)))).isEqualTo(266);
        assertThat(total(price(Basket.of(label), PublishedRule.of("half",
                Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(5_000)))))).isEqualTo(133);
    }

    @Test
    void piecesNeedNotDivideWhatIsReached() {
        PublishedRule coupon = Shop.coupon("C", Need.Amount.from(8_659), Shop.off(9));
        Basket five = Basket.of(line(1, "A", 5, 1_835)).coupons("C");
        assertThat(total(price(five, order("mj", 1, Shop.off(516)), coupon))).isEqualTo(8_650);
        assertThat(total(price(five, order("mj", 1, Shop.off(517)), coupon))).isEqualTo(8_658);
    }

    @Test
    void aGiftCanBeWeighed() {
        BasketLine grapes = new BasketLine(2, Goods.of(new Sku("GRAPES")), Quantity.ofThousandths(400),
                Money.of(1_000), null, null, true, false);
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(5_000),
                new Get(sku("GRAPES"), 1, new Get.Price.Share(5_000), Pick.DEAREST)));
        assertThat(paid(price(Basket.of(line(1, "A", 1, 5_000), grapes), gift))).containsExactly(5_000L, 200L);
    }

    @Test
    void asManyGiftsAsAreReachedByTheRest() {
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(1_000), true, null),
                new Get(sku("BAR"), 1, new Get.Price.Share(0), Pick.DEAREST)));
        PricedBasket priced = price(Basket.of(line(1, "A", 1, 2_500), line(2, "BAR", 5, 300)), gift);
        assertThat(paid(priced)).containsExactly(2_500L, 0L, 600L);
        assertThat(priced.applications().getFirst().times()).isEqualTo(3);
    }

    @Test
    void aThousandMillionsOfGiftsAreNotTriedOneByOne() {
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(1), true, null),
                new Get(sku("BAR"), 1, new Get.Price.Share(0), Pick.DEAREST)));
        Basket dear = Basket.of(line(1, "A", 1, 900_000_000_000_000L), line(2, "BAR", 1, 300));
        assertThat(total(price(dear, gift))).isEqualTo(900_000_000_000_000L);
        assertThat(total(price(dear, PublishedRule.of("each", Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(1), true, null), Shop.off(1_000_000_000_000L)))))).isZero();
    }

    @Test
    void onTopOfADeal() {
        PublishedRule brand = PublishedRule.of("gold", Rule.of(Layer.ITEM, Scope.ALL, new Need.None(), pay(9_800))
                .when(When.tiers("GOLD"))
                .stacking(Stacking.onTop()));
        PublishedRule half = Shop.item("half", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 5_000));
        PricedBasket priced = Shop.price(basket(2_000, 2_000), RuleBook.of(brand, half), GOLD);
        assertThat(paid(priced)).containsExactly(1_470L, 1_470L);
    }

    @Test
    void oneRuleAloneWhereItGivesMore() {
        PublishedRule alone = PublishedRule.of("alone", order("alone", 1, Shop.off(300)).rule()
                .stacking(Stacking.alone()));
        PublishedRule first = PublishedRule.of("a", order("a", 1, Shop.off(200)).rule().stacking(Stacking.group("x")));
        PublishedRule second = PublishedRule.of("b", order("b", 1, Shop.off(99)).rule().stacking(Stacking.group("y")));
        PublishedRule more = PublishedRule.of("b", order("b", 1, Shop.off(100)).rule().stacking(Stacking.group("y")));
        PricedBasket single = price(basket(1_000), alone, first, second);
        assertThat(total(single)).isEqualTo(700);
        assertThat(single.applications()).hasSize(1);
        assertThat(single.skipped()).extracting(Skipped::promotion)
                .containsExactly(new PromotionId("a"), new PromotionId("b"));
        assertThat(price(basket(1_000), alone, first, more).applications()).as("as much, so not alone").hasSize(2);
    }

    @Test
    void pointsAndCouponsForLaterTakeNothingOff() {
        PublishedRule points = PublishedRule.of("points", Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(500),
                new PointsGift(20_000, 0)));
        PublishedRule coupon = PublishedRule.of("back", Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(2_000),
                new CouponGift("BACK20")));
        PricedBasket priced = price(basket(1_000), points, coupon, order("mj", 1, Shop.off(400)));
        assertThat(total(priced)).isEqualTo(600);
        assertThat(priced.applications()).extracting(Application::benefitMinor)
                .containsExactly(Money.of(400), Money.ZERO);
        assertThat(priced.skipped()).isEmpty();
    }

    @Test
    void whatIsMissing() {
        PublishedRule steps = PublishedRule.of("steps", Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), Shop.off(1))
                .withSteps(Shop.fromAmount(1_000, Shop.off(10)), Shop.fromAmount(2_000, Shop.off(30))));
        PublishedRule each = Shop.item("each", sku("P1"), Need.Pieces.each(3), new Cheapest(1, 0));
        PublishedRule elsewhere = PublishedRule.of("tea", Rule.of(Layer.ORDER, sku("TEA"), Need.Amount.from(100),
                Shop.off(10)));
        assertThat(price(basket(1_766), steps, each, elsewhere).nearMisses()).containsExactly(
                NearMiss.pieces(new PromotionId("each"), 0, 2),
                NearMiss.amount(new PromotionId("steps"), 1, Money.of(234)));
        assertThat(price(basket(2_000), steps).nearMisses()).isEmpty();
    }

    @Test
    void whatIsTakenOffByHandAndRoundedOff() {
        Basket basket = new Basket(basket(1_000, 2_345).lines(), List.of(), Money.of(40), true, 0);
        PricedBasket priced = price(basket);
        assertThat(total(priced)).isEqualTo(3_300);
        assertThat(priced.applications()).extracting(Application::layer)
                .containsExactly(Layer.MANUAL, Layer.MANUAL);
    }

    @Test
    void noMoreThanSomeCoupons() {
        RuleBook rules = RuleBook.of(Shop.coupon("A", new Need.None(), Shop.off(10)),
                Shop.coupon("B", new Need.None(), Shop.off(100)))
                .policy(new PricingPolicy(List.of(), 1, 10, PointsPolicy.NONE));
        PricedBasket priced = Shop.price(basket(1_000).coupons("A", "B"), rules, NOW);
        assertThat(total(priced)).isEqualTo(990);
        assertThat(priced.skipped()).containsExactly(
                new Skipped(null, "B", Skipped.Reason.TOO_MANY_COUPONS));
    }

    @Test
    void aClaimedSearchIsNoReasonToTryForEver() {
        PublishedRule[] many = IntStream.range(0, 12)
                .mapToObj(id -> Shop.item("R" + (char) ('A' + id), Scope.ALL, Need.Pieces.each(2),
                        new Cheapest(1, 100 * id)))
                .toArray(PublishedRule[]::new);
        RuleBook asNeeded = RuleBook.of(many);
        RuleBook claimed = new RuleBook(asNeeded.rules(), Map.of(), asNeeded.policy(), Search.ALL_ORDERS);
        PricedBasket priced = Shop.price(basket(300, 200), asNeeded, NOW);
        assertThat(priced.search()).isEqualTo(Search.BEST_FIRST);
        assertThat(Shop.price(basket(300, 200), claimed, NOW).lines()).isEqualTo(priced.lines());
    }

    @Test
    void anEmptyBasketCostsNothing() {
        PricedBasket priced = price(Basket.of(), order("mj", 1, Shop.off(400)));
        assertThat(priced.lines()).isEmpty();
        assertThat(total(priced)).isZero();
    }

    @Test
    void wrongInputNamesItsField() {
        refused("lines", () -> Basket.of(line(1, "A", 1, 1), line(1, "B", 1, 1)));
        refused("coupons", () -> basket(1).coupons("A", "A"));
        refused("points", () -> basket(1).points(-1));
        refused("maxCoupons", () -> new PricingPolicy(List.of(), 5, 10, PointsPolicy.NONE));
        refused("roundOffStep", () -> new PricingPolicy(List.of(), 4, 0, PointsPolicy.NONE));
        refused("points/step", () -> new PointsPolicy(1, 0, 0));
        refused("points/cap", () -> new PointsPolicy(1, 1, 10_001));
        PricedBasket sold = price(basket(1_000));
        refused("lineNo", () -> RefundEngine.due(sold, RuleBook.of(),
                List.of(new BroughtBack(2, 0, Quantity.of(1), false)), Money.ZERO));
        refused("lineNo", () -> RefundEngine.due(sold, RuleBook.of(),
                List.of(new BroughtBack(1, 1, Quantity.of(1), false)), Money.ZERO));
    }

    private static void refused(String field, Runnable made) {
        assertThatThrownBy(made::run).isInstanceOfSatisfying(InvalidField.class,
                invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void aPriceForThoseWhoBuyTogether() {
        PublishedRule together = PublishedRule.of("GB7", Rule.of(Layer.PRICE, sku("M1"), new Need.None(),
                new UnitPrice(Money.of(4_990))).when(When.coupon("GB7")).limit(UseLimit.pieces(1)));
        Basket basket = Basket.of(line(1, "M1", 2, 6_990));
        assertThat(paid(price(basket.coupons("GB7"), together))).containsExactly(4_990L, 6_990L);
        assertThat(paid(price(basket, together))).containsExactly(13_980L);
        assertThat(price(basket.coupons("GB7"), together).skipped()).isEmpty();
    }
}
