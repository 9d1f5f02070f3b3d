package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.GOLD;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.coupon;
import static io.tillbook.api.pricing.engine.Shop.fromAmount;
import static io.tillbook.api.pricing.engine.Shop.item;
import static io.tillbook.api.pricing.engine.Shop.line;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.order;
import static io.tillbook.api.pricing.engine.Shop.pay;
import static io.tillbook.api.pricing.engine.Shop.pieces;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BroughtBack;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RefundDue.KeptLine;
import io.tillbook.api.pricing.basket.RefundDue;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refunds that were calculated by hand, in minor units. */
class WorkedRefundsTest {
    private static final PublishedRule FROM_200_LESS_50 = order("mj", 20_000, off(5_000));

    /** Brings goods of one sale back, bit by bit. */
    private static final class Desk {
        private final PricedBasket sold;
        private final RuleBook rules;
        private final List<BroughtBack> back = new ArrayList<>();
        private Money refunded = Money.ZERO;

        Desk(RuleBook rules, Basket basket) {
            this.rules = rules;
            this.sold = Shop.price(basket, rules, GOLD);
        }

        RefundDue takes(BroughtBack... some) {
            back.addAll(List.of(some));
            RefundDue due = RefundEngine.due(sold, rules, back, refunded);
            refunded = refunded.plus(due.refundMinor());
            return due;
        }

        long refunds(int... lines) {
            for (int lineNo : lines) {
                back.add(one(lineNo));
            }
            return takes().refundMinor().minor();
        }
    }

    private static BroughtBack one(int lineNo) {
        return new BroughtBack(lineNo, 0, Quantity.of(1), false);
    }

    private static PublishedRule kept(PublishedRule rule) {
        return new PublishedRule(rule.promotion(), 1, rule.rule().onReturn(OnReturn.KEEP));
    }

    private static Desk desk(Basket basket, PublishedRule... rules) {
        return new Desk(RuleBook.of(rules), basket);
    }

    @Test
    void aThresholdThatIsLost() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        RefundDue first = desk.takes(one(2));
        assertThat(first.refundMinor()).isEqualTo(Money.of(5_000));
        assertThat(first.kept()).extracting(KeptLine::paidMinor).containsExactly(Money.of(12_000), Money.ZERO);
        assertThat(desk.refunds(1)).isEqualTo(12_000);
        Desk keep = desk(basket(12_000, 10_000), kept(FROM_200_LESS_50));
        assertThat(keep.refunds(2)).isEqualTo(7_727);
        assertThat(keep.refunds(1)).isEqualTo(9_273);
    }

    @Test
    void aThresholdThatIsStillReached() {
        PublishedRule each = PublishedRule.of("each", Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(10_000), true, 5), off(1_000)));
        assertThat(desk(basket(10_000, 5_000), each).refunds(2)).isEqualTo(5_000);
        assertThat(desk(basket(10_000, 5_000), kept(each)).refunds(2)).isEqualTo(4_667);
    }

    @Test
    void oneStepDown() {
        PublishedRule steps = PublishedRule.of("steps", Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), off(1))
                .withSteps(fromAmount(10_000, off(800)), fromAmount(20_000, off(2_000)),
                        fromAmount(30_000, off(4_000))));
        Desk desk = desk(basket(15_000, 9_000, 7_000), steps);
        assertThat(desk.refunds(3)).isEqualTo(5_000);
        assertThat(desk.refunds(2)).isEqualTo(7_800);
        assertThat(desk.refunds(1)).isEqualTo(14_200);
    }

    @Test
    void fewerPieces() {
        PublishedRule more = PublishedRule.of("more", Rule.of(Layer.ITEM, Scope.ALL, new Need.None(), off(1))
                .withSteps(pieces(2, pay(9_000)), pieces(3, pay(8_000))));
        Desk desk = desk(basket(10_000, 6_000, 4_000), more);
        assertThat(desk.refunds(3)).isEqualTo(1_600);
        assertThat(desk.refunds(2)).isEqualTo(4_400);
        assertThat(desk.refunds(1)).isEqualTo(10_000);
        assertThat(desk(basket(10_000, 6_000, 4_000), kept(more)).refunds(3)).isEqualTo(3_200);
    }

    @Test
    void oneOfTwo() {
        PublishedRule bogo = item("bogo", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 0));
        Desk dearFirst = desk(basket(3_000, 2_000), bogo);
        assertThat(dearFirst.refunds(1)).isEqualTo(1_000);
        assertThat(dearFirst.refunds(2)).isEqualTo(2_000);
        Desk cheapFirst = desk(basket(3_000, 2_000), bogo);
        assertThat(cheapFirst.refunds(2)).isZero();
        assertThat(cheapFirst.refunds(1)).isEqualTo(3_000);
        Desk keep = desk(basket(3_000, 2_000), kept(bogo));
        assertThat(keep.refunds(1)).isEqualTo(1_800);
        assertThat(keep.refunds(2)).isEqualTo(1_200);
    }

    @Test
    void onePieceOfThree() {
        Desk desk = desk(Basket.of(line(1, "A", 2, 5_000), line(2, "B", 2, 4_000), line(3, "C", 3, 3_000)),
                item("third", Scope.ALL, Need.Pieces.each(3), new Cheapest(1, 0)));
        assertThat(desk.refunds(1)).isEqualTo(5_000);
    }

    @Test
    void anotherTakesThePlaceOfWhatWasFree() {
        PublishedRule cap = item("cap", Scope.categories("shirt"), Need.Pieces.each(2),
                new Get(Scope.categories("cap"), 1, new Get.Price.Share(0), Pick.DEAREST));
        Basket basket = Basket.of(line(1, "S", "shirt", 2, 10_000), line(2, "C1", "cap", 1, 2_000),
                line(3, "C2", "cap", 1, 3_000));
        assertThat(desk(basket, cap).refunds(1)).isEqualTo(7_000);
        assertThat(desk(basket, cap).refunds(3)).isEqualTo(2_000);
    }

    @Test
    void aGift() {
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, Scope.categories("food/snack"),
                Need.Amount.from(10_000), new Get(sku("BAR"), 1, new Get.Price.Share(0), Pick.DEAREST)));
        Basket basket = Basket.of(line(1, "A", "food/snack", 1, 5_200), line(2, "B", "food/snack", 1, 4_900),
                line(3, "BAR", "food/snack", 1, 600));
        assertThat(desk(basket, gift).refunds(2)).isEqualTo(4_300);
        assertThat(desk(basket, gift).refunds(2, 3)).isEqualTo(4_900);
        assertThat(desk(basket, gift).refunds(3)).isZero();
    }

    @Test
    void whatWasAdded() {
        PublishedRule addOn = PublishedRule.of("umbrella", Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(9_900),
                new Get(sku("UMB"), 1, new Get.Price.Fixed(Money.of(990)), Pick.DEAREST)));
        Desk desk = desk(Basket.of(line(1, "A", 1, 9_900), line(2, "UMB", 1, 3_900)), addOn);
        assertThat(desk.refunds(1)).isEqualTo(6_990);
        assertThat(desk.refunds(2)).isEqualTo(3_900);
    }

    @Test
    void pointsComeBackWithTheirLine() {
        Desk desk = new Desk(RuleBook.of(kept(FROM_200_LESS_50))
                .policy(PricingPolicy.USUAL.points(new PointsPolicy(1, 100, 3_000))),
                basket(12_000, 10_000).points(8_000));
        RefundDue due = desk.takes(one(2));
        assertThat(due.refundMinor()).isEqualTo(Money.of(5_409));
        assertThat(due.kept()).extracting(KeptLine::pointsMinor).containsExactly(Money.of(2_782), Money.ZERO);
    }

    private static Desk allLayers() {
        RuleBook rules = RuleBook.of(
                PublishedRule.of("member", Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(9_500))
                        .when(When.tiers("GOLD"))),
                item("bogo", sku("TEE"), Need.Pieces.each(2), new Cheapest(1, 0)), order("mj", 20_000, off(3_000)),
                coupon("C", new Need.None(), off(1_000)))
                .policy(PricingPolicy.USUAL.points(new PointsPolicy(1, 100, 10_000)));
        return new Desk(rules, Basket.of(line(1, "TEE", 2, 9_900), line(2, "BAG", 1, 15_900), line(3, "SOCK", 3, 1_235))
                .coupons("C")
                .points(1_000));
    }

    @Test
    void allLayersTogether() {
        Desk bagFirst = allLayers();
        assertThat(bagFirst.refunds(2)).isEqualTo(11_027);
        assertThat(bagFirst.refunds(1, 1, 3, 3, 3)).isEqualTo(12_002);
        Desk teeFirst = allLayers();
        RefundDue tee = teeFirst.takes(one(1));
        assertThat(tee.refundMinor()).isEqualTo(Money.ZERO);
        assertThat(tee.waivedMinor()).isEqualTo(Money.of(335));
        RefundDue bag = teeFirst.takes(one(2));
        assertThat(bag.refundMinor()).isEqualTo(Money.of(10_692));
        assertThat(bag.kept().stream().map(KeptLine::pointsMinor).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.of(294));
        assertThat(teeFirst.refunds(1, 3, 3, 3)).isEqualTo(12_337);
    }

    @Test
    void whatTheStoreIsToBlameForCostsTheCustomerNothing() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        assertThat(desk.takes(new BroughtBack(1, 0, Quantity.of(1), true)).refundMinor()).isEqualTo(Money.of(9_273));
        assertThat(desk.refunds(2)).isEqualTo(7_727);
        Desk three = desk(basket(12_000, 10_000, 1_000), FROM_200_LESS_50);
        three.takes(new BroughtBack(1, 0, Quantity.of(1), true));
        RefundDue small = three.takes(one(3));
        assertThat(small.kept().get(1).paidMinor()).isEqualTo(Money.of(7_727));
    }

    @Test
    void noMoreThanWasSold() {
        Desk desk = desk(basket(12_000), FROM_200_LESS_50);
        desk.takes(one(1));
        assertThatThrownBy(() -> desk.takes(one(1))).isInstanceOf(InvalidField.class).hasMessageContaining("sold");
    }
}
