package io.tillbook.api.coupons;

import java.util.Optional;

/**
 * A code that is used once, as 17 characters of Crockford's base 32: which campaign by its number, which of its
 * coupons, and a tag that nobody can tell who does not have the key. The first two are no secret.
 *
 * @param campaignNo number of the campaign
 * @param serial which of its coupons, from 1
 * @param tag the last bits of a keyed hash of both
 */
public record CouponCode(int campaignNo, int serial, long tag) {
    /** How many characters it has. */
    public static final int LENGTH = 17;
    /** Most campaigns there can be. */
    public static final int MAX_CAMPAIGNS = 1 << 20;
    /** Most coupons of a campaign. */
    public static final int MAX_SERIALS = (1 << CouponCode.SERIAL_BITS) - 1;
    /** Bits of a tag. */
    public static final int TAG_BITS = 40;

    private static final int SERIAL_BITS = 25;
    private static final int DIGITS_OF_TAG = TAG_BITS / CrockfordDigits.BITS;
    private static final int DIGITS_OF_SERIAL = SERIAL_BITS / CrockfordDigits.BITS;
    private static final int DIGITS_OF_CAMPAIGN = LENGTH - DIGITS_OF_SERIAL - DIGITS_OF_TAG;

    /** The code as it is printed. */
    public String text() {
        StringBuilder text = new StringBuilder(LENGTH);
        CrockfordDigits.append(campaignNo, DIGITS_OF_CAMPAIGN, text);
        CrockfordDigits.append(serial, DIGITS_OF_SERIAL, text);
        CrockfordDigits.append(tag, DIGITS_OF_TAG, text);
        return text.toString();
    }

    /** A code as somebody has typed it; empty where it has another form. Whether its tag is right is not asked. */
    public static Optional<CouponCode> read(String typed) {
        String text = CrockfordDigits.plain(typed);
        if (text.length() != LENGTH || !CrockfordDigits.areAll(text)) {
            return Optional.empty();
        }
        int serialFrom = DIGITS_OF_CAMPAIGN;
        int tagFrom = serialFrom + DIGITS_OF_SERIAL;
        return Optional.of(new CouponCode((int) CrockfordDigits.number(text.substring(0, serialFrom)),
                (int) CrockfordDigits.number(text.substring(serialFrom, tagFrom)),
                CrockfordDigits.number(text.substring(tagFrom))));
    }

    @Override
    public String toString() {
        return "CouponCode[hidden]";
    }
}
