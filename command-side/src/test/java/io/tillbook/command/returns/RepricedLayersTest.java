package io.tillbook.command.returns;

import static io.tillbook.command.returns.RepricedReturnsTest.FROM_200_LESS_50;
import static io.tillbook.command.returns.RepricedReturnsTest.basket;
import static io.tillbook.command.returns.RepricedReturnsTest.kept;
import static io.tillbook.command.returns.RepricedReturnsTest.line;
import static io.tillbook.command.returns.RepricedReturnsTest.one;
import static io.tillbook.command.returns.RepricedReturnsTest.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.command.returns.RepricedReturnsTest.Desk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sales that several layers of rules and points have priced come back. */
class RepricedLayersTest {
    @Test
    void pointsComeBackWithTheirLine() {
        RuleBook rules = RuleBook.of(kept(FROM_200_LESS_50))
                .policy(PricingPolicy.USUAL.points(new PointsPolicy(1, 100, 3_000)));
        Desk desk = new Desk(PricedSale.of(basket(12_000, 10_000).points(8_000), rules));
        assertThat(desk.refunds(5_409, one(2)).pointsBack()).isEqualTo(2_318);
        assertThat(desk.refunds(6_491, one(1)).pointsBack()).isEqualTo(2_782);
    }

    private static Desk allLayers(boolean isKept) {
        List<PublishedRule> rules = new ArrayList<>(List.of(
                PublishedRule.of("member", Rule.of(Layer.PRICE, Scope.ALL, new Need.None(),
                        new Benefit.Pay(9_500, null)).when(When.tiers("GOLD"))),
                PublishedRule.of("bogo", Rule.of(Layer.ITEM, Scope.skus(new Sku("TEE")), Need.Pieces.each(2),
                        new Cheapest(1, 0))),
                order("mj", 20_000, new Benefit.Off(Money.of(3_000))),
                PublishedRule.of("C", Rule.of(Layer.COUPON, Scope.ALL, new Need.None(),
                        new Benefit.Off(Money.of(1_000))).when(When.coupon("C")))));
        rules.replaceAll(rule -> isKept ? kept(rule) : rule);
        RuleBook book = RuleBook.of(rules.toArray(PublishedRule[]::new))
                .policy(PricingPolicy.USUAL.points(new PointsPolicy(1, 100, 10_000)));
        return new Desk(PricedSale.of(Basket
                .of(line(1, "TEE", null, 2, 9_900), line(2, "BAG", null, 1, 15_900), line(3, "SOCK", null, 3, 1_235))
                .coupons("C")
                .points(1_000), book));
    }

    @Test
    void allLayersTogetherTheBagFirst() {
        Desk desk = allLayers(false);
        desk.refunds(11_027, one(2));
        desk.refunds(12_002, Bought.pieces(1, 2), Bought.pieces(3, 3));
    }

    @Test
    void whatIsWaivedComesOutOfLaterRefunds() {
        Desk desk = allLayers(false);
        ReturnAccepted tee = desk.refunds(0, one(1));
        assertThat(tee.waivedMinor()).isEqualTo(Money.of(335));
        assertThat(tee.pointsBack()).isNull();
        assertThat(tee.lines()).extracting(ReturnedLine::refundMinor).containsExactly(Money.ZERO);
        assertThat(tee.restated()).isNull();
        ReturnAccepted bag = desk.refunds(10_692, one(2));
        assertThat(bag.waivedMinor()).isNull();
        assertThat(bag.pointsBack()).isEqualTo(706);
        assertThat(desk.refunds(12_337, Bought.pieces(1, 1), Bought.pieces(3, 3)).pointsBack()).isEqualTo(294);
    }

    @Test
    void allLayersKeptComeBackPieceByPiece() {
        Desk desk = allLayers(true);
        desk.refunds(963, one(3));
        desk.refunds(964, one(3));
        desk.refunds(964, one(3));
    }
}
