package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.NOW;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.item;
import static io.tillbook.api.pricing.engine.Shop.line;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.paid;
import static io.tillbook.api.pricing.engine.Shop.pay;
import static io.tillbook.api.pricing.engine.Shop.price;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Stacking;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is decided by a tie, a priority or the last unit. */
class ClosePricesTest {
    private static List<String> applied(PricedBasket priced) {
        return priced.applications()
                .stream()
                .map(application -> String.valueOf(application.cited()).replaceAll(".*value=(\\w+).*", "$1"))
                .toList();
    }

    private static PublishedRule priority(PublishedRule rule, int priority) {
        return new PublishedRule(rule.promotion(), 1,
                rule.rule().stacking(new Stacking("", false, priority, null, true)));
    }

    @Test
    void equalPricesAreThoseOfTheLowerPriorityThenOfTheSmallerName() {
        PublishedRule b = PublishedRule.of("b", Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(9_000)));
        PublishedRule c = PublishedRule.of("c", Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(9_000)));
        assertThat(applied(price(basket(1_000), c, b))).containsExactly("b");
        assertThat(applied(price(basket(1_000), c, priority(b, 1)))).containsExactly("c");
    }

    @Test
    void equalDealsAreThoseOfTheSmallerName() {
        PublishedRule b = item("b", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 5_000));
        PublishedRule c = item("c", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 5_000));
        assertThat(applied(price(basket(1_000, 1_000), c, b))).containsExactly("b");
    }

    @Test
    void aDealOfLowerPriorityComesFirstThoughItGivesLess() {
        PublishedRule less = item("z", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 9_000));
        PublishedRule more = item("a", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 0));
        assertThat(applied(price(basket(1_000, 1_000), priority(less, 0), priority(more, 1)))).containsExactly("z");
    }

    @Test
    void anAmountCountsOnceUnlessItSaysEach() {
        PublishedRule once = item("once", Scope.ALL, Need.Amount.from(1_000), off(100));
        PublishedRule each = item("each", Scope.ALL, new Need.Amount(Money.of(1_000), true, null), off(100));
        assertThat(total(price(basket(2_000, 1_999), once))).isEqualTo(3_899);
        assertThat(total(price(basket(2_000, 1_999), each))).isEqualTo(3_699);
    }

    @Test
    void aDealThatHasTooFewToGiveIsNone() {
        PublishedRule two = item("two", sku("A"), Need.Amount.from(1_000),
                new Get(sku("B"), 2, new Get.Price.Share(0), Pick.DEAREST));
        assertThat(total(price(Basket.of(line(1, "A", 1, 1_000), line(2, "B", 1, 300)), two))).isEqualTo(1_300);
        assertThat(total(price(Basket.of(line(1, "A", 1, 1_000), line(2, "B", 2, 300)), two))).isEqualTo(1_000);
    }

    @Test
    void aGiftIsNotBelowItsFloor() {
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, sku("A"), Need.Amount.from(1_000),
                new Get(sku("B"), 1, new Get.Price.Share(0), Pick.DEAREST)));
        assertThat(paid(price(Basket.of(line(1, "A", 1, 1_000), line(2, "B", 1, 300).floor(120)), gift)))
                .containsExactly(1_000L, 120L);
    }

    @Test
    void pointsPayInWholeSteps() {
        RuleBook rules = RuleBook.of().policy(PricingPolicy.USUAL.points(new PointsPolicy(2, 100, 5_000)));
        PricedBasket priced = Shop.price(basket(1_199).points(1_000), rules, NOW);
        assertThat(priced.pointsUsed()).isEqualTo(200);
        assertThat(total(priced)).isEqualTo(799);
    }

    @Test
    void nothingIsMissingWhereEachIsReachedExactly() {
        PublishedRule each = item("each", Scope.ALL, Need.Pieces.each(2), new Cheapest(1, 0));
        assertThat(price(Basket.of(line(1, "A", 4, 100)), each).nearMisses()).isEmpty();
        assertThat(price(Basket.of(line(1, "A", 3, 100)), each).nearMisses()).hasSize(1);
    }
}
