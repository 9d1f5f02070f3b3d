package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.NOW;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.line;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.paid;
import static io.tillbook.api.pricing.engine.Shop.pay;
import static io.tillbook.api.pricing.engine.Shop.price;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BroughtBack;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts that have to be reached at regular prices, whatever rules before have taken off. */
class RegularPricesTest {
    private static final PublishedRule MEMBERS = PublishedRule.of("members",
            Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(8_000)));

    private static PublishedRule from(long minor, Base base) {
        return PublishedRule.of("mj", Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(minor).by(base), off(1_000)));
    }

    @Test
    void whatIsLeftToPayReachesLessThanWhatItWouldCost() {
        assertThat(total(price(basket(10_000), MEMBERS, from(10_000, Base.REMAINING)))).isEqualTo(8_000);
        assertThat(total(price(basket(10_000), MEMBERS, from(10_000, Base.REGULAR)))).isEqualTo(7_000);
        assertThat(total(price(basket(9_999), MEMBERS, from(10_000, Base.REGULAR)))).isEqualTo(7_999);
    }

    @Test
    void aDealOverPiecesToo() {
        PublishedRule deal = PublishedRule.of("deal",
                Rule.of(Layer.ITEM, Scope.ALL, new Need.Amount(Money.of(5_000), true, null, Base.REGULAR), off(500)));
        assertThat(total(price(basket(6_000, 4_000), MEMBERS, deal))).isEqualTo(7_000);
    }

    @Test
    void giftsAreTakenOutAtTheirRegularPrice() {
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, Scope.ALL,
                Need.Amount.from(10_000).by(Base.REGULAR), new Get(sku("BAR"), 1, new Get.Price.Share(0),
                        Pick.DEAREST)));
        Basket enough = Basket.of(line(1, "A", 1, 10_000), line(2, "BAR", 1, 500));
        Basket less = Basket.of(line(1, "A", 1, 9_800), line(2, "BAR", 1, 500));
        assertThat(paid(price(enough, MEMBERS, gift))).containsExactly(8_000L, 0L);
        assertThat(paid(price(less, MEMBERS, gift))).containsExactly(7_840L, 400L);
    }

    @Test
    void whatIsMissingIsToldAtRegularPrices() {
        assertThat(price(basket(9_000), MEMBERS, from(10_000, Base.REGULAR)).nearMisses())
                .containsExactly(NearMiss.amount(new PromotionId("mj"), 0, Money.of(1_000)));
    }

    @Test
    void aReturnLosesWhatIsNotReachedAnyMore() {
        RuleBook rules = RuleBook.of(MEMBERS, from(10_000, Base.REGULAR));
        PricedBasket sold = Shop.price(basket(6_000, 4_000), rules, NOW);
        assertThat(total(sold)).isEqualTo(7_000);
        assertThat(RefundEngine.due(sold, rules, List.of(new BroughtBack(2, 0, Quantity.of(1), false)), Money.ZERO)
                .refundMinor()).isEqualTo(Money.of(2_200));
    }
}
