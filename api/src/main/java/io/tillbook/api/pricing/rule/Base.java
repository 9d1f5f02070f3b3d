package io.tillbook.api.pricing.rule;

/** By which prices it is told whether an amount is reached. */
public enum Base {
    /** What is left to pay after the rules before. */
    REMAINING,
    /** What the goods would cost without any rule. */
    REGULAR
}
