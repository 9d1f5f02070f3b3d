package io.tillbook.query.pricing.whatif;

/** What a draft is compared with. */
public enum Baseline {
    /** What was paid: the draft takes its part of that. */
    AS_SOLD,
    /** Regular prices of then, with the promotions that hold now: the draft is tried beside them. */
    CURRENT_RULES
}
