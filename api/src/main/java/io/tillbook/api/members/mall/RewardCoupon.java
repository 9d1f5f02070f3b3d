package io.tillbook.api.members.mall;

import io.tillbook.api.coupons.CampaignId;

/**
 * The coupon that a member had for points.
 *
 * @param campaign of which campaign
 * @param serial which of its coupons
 */
public record RewardCoupon(CampaignId campaign, int serial) {}
