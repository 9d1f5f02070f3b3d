package io.tillbook.api.pricing.finding;

/** What is wrong with the prices of a sale. */
public enum PriceFindingKind {
    /** The regular price of a line was another one; flagged when it was sold. */
    WRONG_PRICE,
    /** A promotion was applied in a version that did not hold; flagged when it was sold. */
    OUTDATED_RULES,
    /** The promotions that the sale cites do not lead to its amounts; flagged when it was sold. */
    MISPRICED,
    /** The prices were older than an open basket may keep them; flagged when it was sold. */
    STALE_PRICES,
    /** More was taken off by hand than whoever sold may; flagged when it was sold. */
    DISCOUNT_NOT_APPROVED,
    /** Promotions that held were not applied, and the customer paid more; found afterwards. */
    PROMOTION_MISSED
}
