package io.tillbook.api.coupons;

import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that a sale has used.
 *
 * @param campaign of which campaign
 * @param serial which of its coupons; missing where it has one word for everybody
 * @param benefitMinor what it took off, in minor units
 */
public record SpentCoupon(CampaignId campaign, @Nullable Integer serial, Money benefitMinor) {}
