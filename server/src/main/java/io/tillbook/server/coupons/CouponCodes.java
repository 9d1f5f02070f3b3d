package io.tillbook.server.coupons;

import io.tillbook.api.checkout.BearerTerms;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.BearerCode;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.keys.Hmac;
import io.tillbook.server.keys.SigningKey;
import io.tillbook.server.keys.SigningKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes the codes of coupons, and reads what somebody has typed or scanned. Both need the keys: nobody without them can
 * tell a code from the campaign and the serial that it begins with. Signed ones can be checked by everybody.
 */
public final class CouponCodes {
    private static final int BITS_BEHIND_TAG = Long.SIZE - CouponCode.TAG_BITS;

    private final Hmac key;
    private final SigningKeys signing;

    CouponCodes(Hmac key, SigningKeys signing) {
        this.key = key;
        this.signing = signing;
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

    /**
     * The signed code of a coupon, as it is printed.
     *
     * @param campaignNo number of its campaign
     * @param serial which of its coupons
     * @param member for whom; for whoever has it where it is null
     * @param until the first moment after its time
     */
    public String signed(int campaignNo, int serial, @Nullable MemberId member, OffsetDateTime until) {
        SigningKey current = signing.current();
        BearerCode code = BearerCode.of(current.number(), campaignNo, serial, member, until);
        return code.text(current.signature(message(code)));
    }

    /** What a code stands for. Whether there is such a coupon is told by the ledger. */
    public PresentedCoupon read(Secret code) {
        return read(code.value());
    }

    PresentedCoupon read(String typed) {
        return CouponCode.read(typed)
                .map(this::genuine)
                .or(() -> BearerCode.read(typed).map(this::genuine))
                .orElseGet(() -> word(typed));
    }

    private PresentedCoupon genuine(BearerCode.Signed signed) {
        BearerCode code = signed.code();
        boolean isGenuine = signing.find(code.key())
                .flatMap(signer -> signed.signature().filter(bytes -> signer.hasSigned(message(code), bytes)))
                .isPresent();
        return isGenuine ? PresentedCoupon.signed(code.campaignNo(), code.serial(),
                new BearerTerms(code.memberMark() == 0 ? null : code.memberMark(), code.until()))
                : PresentedCoupon.NOT_GENUINE;
    }

    private PresentedCoupon genuine(CouponCode code) {
        return code.tag() == tag(code.campaignNo(), code.serial())
                ? PresentedCoupon.of(code.campaignNo(), code.serial())
                : PresentedCoupon.NOT_GENUINE;
    }

    private static byte[] message(BearerCode code) {
        return code.message().getBytes(StandardCharsets.UTF_8);
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
