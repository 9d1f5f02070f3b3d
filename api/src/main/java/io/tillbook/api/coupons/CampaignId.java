package io.tillbook.api.coupons;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.util.Locale;

/**
 * Identifies a coupon campaign: 1 to 16 of {@code A-Z 0-9 . _ : -}. It is what rules name as their coupon, and the word
 * that customers say where a campaign has one code for all.
 *
 * @param value its identifier
 */
public record CampaignId(String value) implements Id {
    /** Most characters it has: one fewer than a code, so that no word is taken for a code. */
    public static final int MAX_LENGTH = CouponCode.LENGTH - 1;

    /** Checks the form. */
    public CampaignId {
        Id.check(value);
        if (value.length() > MAX_LENGTH || !value.equals(value.toUpperCase(Locale.ROOT))) {
            throw new InvalidField("", "must be 1 to " + MAX_LENGTH + " of A-Z 0-9 . _ : -");
        }
    }
}
