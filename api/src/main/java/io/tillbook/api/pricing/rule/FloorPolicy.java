package io.tillbook.api.pricing.rule;

/** Whether the lowest price of a product holds for a rule. */
public enum FloorPolicy {
    /** Nothing is sold below it. What cannot be taken off one line is taken off the others, else not given. */
    RESPECT,
    /** It does not hold. */
    IGNORE
}
