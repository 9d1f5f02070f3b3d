package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.language.PromotionRule;
import org.junit.jupiter.api.Nested;

/** Every table of worked prices, to be asked of wherever else the engine is tried: a new one is tried everywhere. */
abstract class WorkedTables {
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

    /** Rules without what the engine could do and the language has no words for. */
    static RuleBook sayable(RuleBook drawn) {
        return new RuleBook(drawn.rules().stream().filter(WorkedTables::isSayable).toList(), drawn.sets(),
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
