package io.tillbook.api.pricing.rule;

/** What becomes of a discount when a part of the goods comes back. */
public enum OnReturn {
    /** Each piece is refunded at what was paid for it. */
    KEEP,
    /** What is kept is priced again by the same version of the rule, and the difference is refunded. */
    RECALC;

    /** What holds where a rule does not say. */
    public static OnReturn usual(Layer layer) {
        return switch (layer) {
            case PRICE, COUPON, MANUAL, POINTS -> KEEP;
            case ITEM, ORDER -> RECALC;
        };
    }
}
