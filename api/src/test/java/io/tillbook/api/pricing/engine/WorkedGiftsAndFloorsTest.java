package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.line;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.order;
import static io.tillbook.api.pricing.engine.Shop.paid;
import static io.tillbook.api.pricing.engine.Shop.pay;
import static io.tillbook.api.pricing.engine.Shop.price;
import static io.tillbook.api.pricing.engine.Shop.sku;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import org.junit.jupiter.api.Test;

/** Gifts, things to add and least prices, calculated by hand, in minor units. */
class WorkedGiftsAndFloorsTest {
    @Test
    void aGiftDoesNotHelpToReachItsOwnThreshold() {
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, Scope.categories("food/snack"),
                Need.Amount.from(10_000), new Get(sku("BAR"), 1, new Get.Price.Share(0), Pick.DEAREST)));
        assertThat(paid(price(snacks(4_900), gift))).containsExactly(5_200L, 4_900L, 0L);
        assertThat(total(price(snacks(4_300), gift))).isEqualTo(10_100);
    }

    private static Basket snacks(long second) {
        return Basket.of(line(1, "A", "food/snack", 1, 5_200), line(2, "B", "food/snack", 1, second),
                line(3, "BAR", "food/snack/bar", 1, 600));
    }

    @Test
    void somethingToAdd() {
        PublishedRule addOn = PublishedRule.of("umbrella", Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(9_900),
                new Get(sku("UMB"), 1, new Get.Price.Fixed(Money.of(990)), Pick.DEAREST)));
        assertThat(paid(price(Basket.of(line(1, "A", 1, 9_900), line(2, "UMB", 1, 3_900)), addOn)))
                .containsExactly(9_900L, 990L);
    }

    @Test
    void allTheWayDownToNothing() {
        assertThat(total(price(Basket.of(line(1, "A", 3, 3_333)), order("free", 1, pay(0))))).isZero();
        assertThat(Shop.off(price(basket(1, 1, 1), order("two", 1, off(2))))).containsExactly(1L, 1L, 0L);
    }

    @Test
    void notBelowTheFloor() {
        PublishedRule seventy = PublishedRule.of("70", Rule.of(Layer.PRICE, Scope.ALL, new Need.None(), pay(7_000)));
        assertThat(total(price(Basket.of(line(1, "A", 3, 1_000).floor(800)), seventy))).isEqualTo(2_400);
        Basket two = Basket.of(line(1, "A", 3, 1_000).floor(800), line(2, "B", 1, 2_000));
        assertThat(paid(price(two, order("mj", 1, off(1_500))))).containsExactly(2_400L, 1_100L);
    }
}
