package io.tillbook.api.coupons;

import io.tillbook.api.pricing.basket.PromotionId;

/**
 * Coupons for the next time (满返券) that a sale has earned by one of its promotions.
 *
 * @param promotion by which promotion
 * @param campaign of which campaign they are
 * @param count how many, at most {@value #MOST}
 */
public record EarnedCoupon(PromotionId promotion, CampaignId campaign, int count) {
    /** Most that one promotion gives for one sale. */
    public static final int MOST = 100;
}
