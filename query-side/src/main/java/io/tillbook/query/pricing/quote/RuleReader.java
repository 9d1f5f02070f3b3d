package io.tillbook.query.pricing.quote;

import io.tillbook.api.pricing.language.PromotionRule;

/** Reads rules as the command door does. */
@FunctionalInterface
public interface RuleReader {
    /**
     * The rule that a JSON value is.
     *
     * @param json texts, numbers, booleans, lists and maps
     * @throws io.tillbook.api.kernel.InvalidField naming what is wrong with it by a JSON pointer
     */
    PromotionRule read(Object json);
}
