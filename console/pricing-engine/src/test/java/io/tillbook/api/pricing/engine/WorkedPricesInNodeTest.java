package io.tillbook.api.pricing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.console.pricing.EngineInNode;
import io.tillbook.testing.RandomPricing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every basket of the API's tables, and two thousand that nobody has chosen. */
class WorkedPricesInNodeTest {
    private static final int BASKETS = 2_000;

    @Nested
    class Prices extends WorkedPricesTest {}

    @Nested
    class GiftsAndFloors extends WorkedGiftsAndFloorsTest {}

    @Nested
    class Refunds extends WorkedRefundsTest {}

    @Nested
    class Examples extends RuleExamplesTest {}

    @Nested
    class Regular extends RegularPricesTest {}

    @Nested
    class Conditions extends ConditionsOfRulesTest {}

    @Nested
    class Hours extends HoursOfPromotionsTest {}

    @Nested
    class Close extends ClosePricesTest {}

    @Nested
    class Gifts extends MissingGiftsTest {}

    @Nested
    class HeldOut extends HeldOutTest {}

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

    /** Without what the engine could do and the language has no words for. */
    private static RuleBook sayable(RuleBook drawn) {
        return new RuleBook(drawn.rules().stream().filter(WorkedPricesInNodeTest::isSayable).toList(), drawn.sets(),
                drawn.policy(), drawn.search());
    }

    private static boolean isSayable(PublishedRule rule) {
        try {
            return PromotionRule.of(rule.rule()) != null;
        } catch (InvalidField | NullPointerException _) {
            return false;
        }
    }
}
