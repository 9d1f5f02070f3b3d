package io.tillbook.api.members;

import io.tillbook.api.kernel.MemberId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

/**
 * What a member shows at a till as a QR code: who they are, for some minutes, and signed, so that a till without a line
 * can tell that it is genuine. Written as {@code TM1.}, the member's id, the number of the key, the first second after
 * its time since 1970 in hexadecimal digits, and the Ed25519 signature in Base64 for addresses, with dots between them.
 * Signed is {@code tillbook-member-1}, a line feed and what stands before the last dot.
 *
 * @param member who shows it
 * @param key number of the key that it is signed with, from 1
 * @param untilSecond the first second after its time, counted since 1970
 */
public record MemberCard(MemberId member, int key, long untilSecond) {
    private static final String FORM = "TM1.";
    private static final String SIGNED = "tillbook-member-1\n";
    private static final String BETWEEN = ".";
    private static final int HEXADECIMAL = 16;
    private static final int LONGEST = 256;
    private static final int SIGNATURE_BYTES = 64;
    /** In the year 9999; and no number of it has more digits than are read. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /**
     * A card, and what claims to be its signature.
     *
     * @param card what the code says
     * @param base64 the signature, which can be read
     */
    public record Signed(MemberCard card, String base64) {
        /** The signature: 64 bytes. */
        public byte[] signature() {
            return Base64.getUrlDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }

    /** A card until a moment, which counts in whole seconds. */
    public static MemberCard of(MemberId member, int key, OffsetDateTime until) {
        return new MemberCard(member, key, until.toEpochSecond());
    }

    /** The first moment after its time. */
    public OffsetDateTime until() {
        return Instant.ofEpochSecond(untilSecond).atOffset(ZoneOffset.UTC);
    }

    /** What is signed. */
    public String message() {
        return SIGNED + told();
    }

    /** The code as it is shown. */
    public String text(byte[] signature) {
        return told() + BETWEEN + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private String told() {
        return FORM + member.value() + BETWEEN + key + BETWEEN + Long.toHexString(untilSecond);
    }

    /** A code as it was scanned; empty where it has another form. Whether it is genuine is not asked. */
    public static Optional<Signed> read(String scanned) {
        String text = scanned.strip();
        int signature = text.lastIndexOf(BETWEEN);
        int until = text.lastIndexOf(BETWEEN, signature - 1);
        int key = text.lastIndexOf(BETWEEN, until - 1);
        if (!text.startsWith(FORM) || text.length() > LONGEST || key <= FORM.length()) {
            return Optional.empty();
        }
        try {
            MemberCard card = new MemberCard(new MemberId(text.substring(FORM.length(), key)),
                    Integer.parseInt(text.substring(key + 1, until)),
                    Long.parseLong(text.substring(until + 1, signature), HEXADECIMAL));
            Signed signed = new Signed(card, text.substring(signature + 1));
            byte[] bytes = signed.signature();
            return bytes.length == SIGNATURE_BYTES && card.untilSecond >= 0 && card.untilSecond <= LAST_SECOND
                    && card.text(bytes).equals(text) ? Optional.of(signed) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "MemberCard[hidden]";
    }
}
