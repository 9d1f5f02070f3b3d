package io.tillbook.api.pricing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.console.pricing.EngineInNode;
import io.tillbook.testing.RandomPricing;
import org.junit.jupiter.api.Test;

/** Every basket of the API's tables, and two thousand that nobody has chosen. */
class WorkedPricesInNodeTest extends WorkedTables {
    private static final int BASKETS = 2_000;

    @Test
    void areAskedOfTheModule() {
        assertThat(TriedEngine.HERE).isInstanceOf(EngineInNode.class);
    }

    @Test
    void manyBasketsAtRandom() {
        for (int seed = 0; seed < BASKETS; seed++) {
            RandomPricing random = new RandomPricing(seed);
            TriedEngine.HERE.price(random.basket(), sayable(random.rules()), seed % 2 == 0 ? Shop.NOW : Shop.GOLD);
        }
    }
}
