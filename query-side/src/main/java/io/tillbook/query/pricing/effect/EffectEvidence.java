package io.tillbook.query.pricing.effect;

/** Whether figures tell what a promotion has changed. */
enum EffectEvidence {
    /** It was kept from some members: they tell what would have been without it. */
    HOLDOUT,
    /** Nobody knows what would have been without it. */
    NOT_CAUSAL
}
