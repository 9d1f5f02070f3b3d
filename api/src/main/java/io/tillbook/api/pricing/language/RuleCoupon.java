package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.Require;

/**
 * A coupon for the next time (满返券).
 *
 * @param campaign of which campaign
 */
public record RuleCoupon(String campaign) {
    /** Checks the field. */
    public RuleCoupon {
        Require.text("campaign", campaign);
    }
}
