package io.tillbook.api.checkout;

import io.tillbook.api.kernel.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that somebody has presented, as the server has read its code: one of a campaign's coupons, or a word. Its
 * code is not kept. A code that is not genuine is neither.
 *
 * @param campaignNo number of the campaign, where the code is genuine
 * @param serial which of its coupons
 * @param word the word, where it is one
 * @param bearer what the code says of its use, where it is a signed one
 */
public record PresentedCoupon(@Nullable Integer campaignNo, @Nullable Integer serial, @Nullable String word,
        @Nullable BearerTerms bearer) {
    /** A code that nobody has made. */
    public static final PresentedCoupon NOT_GENUINE = new PresentedCoupon(null, null, null, null);

    /** Checks that it is one of both at most. */
    public PresentedCoupon {
        if ((campaignNo == null) != (serial == null) || (serial != null && word != null)) {
            throw new InvalidField("serial", "must be given together with campaignNo, and not with a word");
        }
        if (bearer != null && serial == null) {
            throw new InvalidField("bearer", "must be given together with serial");
        }
    }

    /** One of a campaign's coupons. */
    public static PresentedCoupon of(int campaignNo, int serial) {
        return new PresentedCoupon(campaignNo, serial, null, null);
    }

    /** One of a campaign's coupons by a signed code. */
    public static PresentedCoupon signed(int campaignNo, int serial, BearerTerms terms) {
        return new PresentedCoupon(campaignNo, serial, null, terms);
    }

    /** A word. */
    public static PresentedCoupon of(String word) {
        return new PresentedCoupon(null, null, word, null);
    }
}
