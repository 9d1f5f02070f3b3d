package io.tillbook.api.coupons;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.TextHash;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code that says by itself what it is, and is signed: whoever has the public key can tell that it is genuine, without
 * asking anybody. It has 128 characters of Crockford's base 32: 25 for the members of this record in their order, of 2,
 * 4, 5, 8 and 6 characters, then 103 for the Ed25519 signature of {@code tillbook-coupon-1}, a line feed and those 25.
 *
 * @param key number of the key that it is signed with, 1 to 1023
 * @param campaignNo number of the campaign
 * @param serial which of its coupons, from 1
 * @param memberMark tells for whom it is, see {@link #markOf}; 0 where it is for whoever has it
 * @param untilMinute the first minute after its time, counted since 1970
 */
public record BearerCode(int key, int campaignNo, int serial, long memberMark, long untilMinute) {
    /** How many characters it has. */
    public static final int LENGTH = 128;

    private static final String SIGNED = "tillbook-coupon-1\n";
    private static final int DIGITS_OF_KEY = 2;
    private static final int DIGITS_OF_CAMPAIGN = 4;
    private static final int DIGITS_OF_SERIAL = 5;
    private static final int DIGITS_OF_MEMBER = 8;
    private static final int DIGITS_OF_UNTIL = 6;
    private static final int DIGITS =
            DIGITS_OF_KEY + DIGITS_OF_CAMPAIGN + DIGITS_OF_SERIAL + DIGITS_OF_MEMBER + DIGITS_OF_UNTIL;
    /** Of a minute. */
    private static final int SECONDS = 60;
    private static final int SIGNATURE_BYTES = 64;
    /** In the year 4011. */
    private static final long LAST_MINUTE = (1L << (DIGITS_OF_UNTIL * CrockfordDigits.BITS)) - 1;
    private static final int MARK_BITS = DIGITS_OF_MEMBER * CrockfordDigits.BITS;

    /**
     * A code, and what claims to be its signature.
     *
     * @param code what the code says
     * @param digits the signature
     */
    public record Signed(BearerCode code, String digits) {
        /** The signature: 64 bytes; empty where the digits are none. */
        public Optional<byte[]> signature() {
            BigInteger number = BigInteger.ZERO;
            for (int place = 0; place < digits.length(); place++) {
                number = number.shiftLeft(CrockfordDigits.BITS)
                        .or(BigInteger.valueOf(CrockfordDigits.number(digits.substring(place, place + 1))));
            }
            return number.bitLength() > SIGNATURE_BYTES * Byte.SIZE ? Optional.empty() : Optional.of(bytes(number));
        }

        private static byte[] bytes(BigInteger number) {
            byte[] all = new byte[SIGNATURE_BYTES];
            byte[] some = number.toByteArray();
            int length = Math.min(some.length, SIGNATURE_BYTES);
            System.arraycopy(some, some.length - length, all, SIGNATURE_BYTES - length, length);
            return all;
        }

        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }

    /**
     * A code for a coupon.
     *
     * @param member for whom; for whoever has it where it is null
     * @param until the first moment after its time, which counts in whole minutes
     */
    public static BearerCode of(int key, int campaignNo, int serial, @Nullable MemberId member, OffsetDateTime until) {
        return new BearerCode(key, campaignNo, serial, member == null ? 0 : markOf(member),
                Math.clamp(until.toEpochSecond() / SECONDS, 0, LAST_MINUTE));
    }

    /** The first moment after its time. */
    public OffsetDateTime until() {
        return Instant.ofEpochSecond(untilMinute * SECONDS).atOffset(ZoneOffset.UTC);
    }

    /**
     * The first forty bits of the hash of a member's id, never 0. Whoever finds a code does not see whose it is; that
     * nobody else uses it is kept by comparing it with who buys.
     */
    public static long markOf(MemberId member) {
        return Math.max(1, TextHash.of(member.value()) >>> (Long.SIZE - MARK_BITS));
    }

    /** What is signed. */
    public String message() {
        return SIGNED + digits();
    }

    private String digits() {
        StringBuilder text = new StringBuilder(DIGITS);
        CrockfordDigits.append(key, DIGITS_OF_KEY, text);
        CrockfordDigits.append(campaignNo, DIGITS_OF_CAMPAIGN, text);
        CrockfordDigits.append(serial, DIGITS_OF_SERIAL, text);
        CrockfordDigits.append(memberMark, DIGITS_OF_MEMBER, text);
        CrockfordDigits.append(untilMinute, DIGITS_OF_UNTIL, text);
        return text.toString();
    }

    /** The code as it is printed. */
    public String text(byte[] signature) {
        StringBuilder text = new StringBuilder(LENGTH).append(digits());
        BigInteger number = new BigInteger(1, signature);
        for (int place = LENGTH - DIGITS - 1; place >= 0; place--) {
            text.append(CrockfordDigits.digit(number.shiftRight(place * CrockfordDigits.BITS).intValue()));
        }
        return text.toString();
    }

    /** A code as it was scanned or typed; empty where it has another form. Whether it is genuine is not asked. */
    public static Optional<Signed> read(String typed) {
        String text = CrockfordDigits.plain(typed);
        if (text.length() != LENGTH || !CrockfordDigits.areAll(text)) {
            return Optional.empty();
        }
        int[] ends = {DIGITS_OF_KEY, DIGITS_OF_CAMPAIGN, DIGITS_OF_SERIAL, DIGITS_OF_MEMBER, DIGITS_OF_UNTIL};
        Arrays.parallelPrefix(ends, Integer::sum);
        return Optional.of(new Signed(
                new BearerCode((int) number(text, 0, ends[0]), (int) number(text, ends[0], ends[1]),
                        (int) number(text, ends[1], ends[2]), number(text, ends[2], ends[3]),
                        number(text, ends[3], ends[4])),
                text.substring(DIGITS)));
    }

    private static long number(String text, int from, int end) {
        return CrockfordDigits.number(text.substring(from, end));
    }

    @Override
    public String toString() {
        return "BearerCode[hidden]";
    }
}
