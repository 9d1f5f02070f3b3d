package io.tillbook.query.members.recommendation;

/** Why something is recommended. */
enum RecommendationReason {
    /** The member buys it in a rhythm, and it is about time. */
    DUE,
    /** The member has bought it before. */
    AGAIN,
    /** Others buy it with what is in the basket, or with what the member bought last. */
    TOGETHER,
    /** Many members buy it. */
    POPULAR
}
