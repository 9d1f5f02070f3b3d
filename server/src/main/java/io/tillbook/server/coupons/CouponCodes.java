package io.tillbook.server.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.keys.Hmac;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Makes the codes of coupons, and reads what somebody has typed. Both need the key: nobody without it can tell a code
 * from the campaign and the serial that it begins with.
 */
public final class CouponCodes {
    private static final int BITS_BEHIND_TAG = Long.SIZE - CouponCode.TAG_BITS;

    private final Hmac key;

    CouponCodes(Hmac key) {
        this.key = key;
    }

    /**
     * The code of a coupon, as it is printed.
     *
     * @param campaignNo number of its campaign
     * @param serial which of its coupons
     */
    public String text(int campaignNo, int serial) {
        return new CouponCode(campaignNo, serial, tag(campaignNo, serial)).text();
    }

    /** What a code stands for. Whether there is such a coupon is told by the ledger. */
    public PresentedCoupon read(Secret code) {
        return read(code.value());
    }

    PresentedCoupon read(String typed) {
        return CouponCode.read(typed).map(this::genuine).orElseGet(() -> word(typed));
    }

    private PresentedCoupon genuine(CouponCode code) {
        return code.tag() == tag(code.campaignNo(), code.serial())
                ? PresentedCoupon.of(code.campaignNo(), code.serial())
                : PresentedCoupon.NOT_GENUINE;
    }

    private long tag(int campaignNo, int serial) {
        return ByteBuffer.wrap(key.of(campaignNo + "/" + serial)).getLong() >>> BITS_BEHIND_TAG;
    }

    private static PresentedCoupon word(String typed) {
        try {
            return PresentedCoupon.of(new CampaignId(typed.strip().toUpperCase(Locale.ROOT)).value());
        } catch (InvalidField noWord) {
            return PresentedCoupon.NOT_GENUINE;
        }
    }
}
