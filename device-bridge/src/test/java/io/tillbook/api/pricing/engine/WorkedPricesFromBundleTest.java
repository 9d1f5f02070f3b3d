package io.tillbook.api.pricing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.device.pricing.EngineFromBundle;
import io.tillbook.testing.RandomPricing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every basket of the API's tables, and a thousand that nobody has chosen, by rules that came in a bundle. */
class WorkedPricesFromBundleTest extends WorkedTables {
    private static final int BASKETS = 1_000;

    @Test
    void areAskedOfTheBridge() {
        assertThat(TriedEngine.HERE).isInstanceOf(EngineFromBundle.class);
    }

    @Test
    void manyBasketsAtRandom() {
        int before = EngineFromBundle.quoted();
        for (int seed = 0; seed < BASKETS; seed++) {
            RandomPricing random = new RandomPricing(seed);
            RuleBook rules = searchedAsNeeded(sayable(random.rules()));
            Basket basket = seed % 2 == 0 ? random.basket() : askable(random.basket());
            assertThat(TriedEngine.HERE.price(basket, rules, Shop.NOW)).as("seed %s", seed)
                    .isEqualTo(PricingEngine.price(basket, rules, Shop.NOW));
        }
        assertThat(EngineFromBundle.quoted() - before).as("asked of its quote").isGreaterThan(BASKETS / 4);
    }

    /** What a till without a line can ask for: no coupons, no points, and a product of a kind in a line. */
    private static Basket askable(Basket drawn) {
        List<BasketLine> lines = drawn.lines()
                .stream()
                .map(line -> new BasketLine(line.lineNo(),
                        new Goods(new Sku("L" + line.lineNo()), ProductKind.GOODS, line.goods().category(),
                                line.goods().brand(), line.goods().batchDaysLeft()),
                        line.quantity(), line.unitPrice(), line.labelMinor(), line.floor(), line.weighed(),
                        line.overridden()))
                .toList();
        return new Basket(lines, List.of(), drawn.manualMinor(), drawn.roundOff(), 0);
    }

    /** As the bridge searches. */
    private static RuleBook searchedAsNeeded(RuleBook rules) {
        return new RuleBook(rules.rules(), rules.sets(), rules.policy(), Search.AS_NEEDED);
    }
}
