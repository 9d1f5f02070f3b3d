package io.tillbook.device.enrolment;

import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.device.journal.JournalKey;
import java.util.Base64;

/**
 * A token by which one device enrols, as somebody has typed it: the enrolment's id, and the seed of a key that signs.
 * The token itself is sent nowhere.
 */
public final class EnrolmentToken {
    private static final String PREFIX = "tillbook_enrol_";
    private static final int SEED_BYTES = 32;

    private final EnrolmentId enrolment;
    private final byte[] seed;

    private EnrolmentToken(EnrolmentId enrolment, byte[] seed) {
        this.enrolment = enrolment;
        this.seed = seed;
    }

    /**
     * Reads a token.
     *
     * @throws IllegalArgumentException where it is none; what was typed is not repeated
     */
    public static EnrolmentToken parse(String text) {
        String token = text.strip();
        int dot = token.indexOf('.');
        if (!token.startsWith(PREFIX) || dot < 0) {
            throw new IllegalArgumentException("that is no token to enrol with");
        }
        try {
            byte[] seed = Base64.getUrlDecoder().decode(token.substring(PREFIX.length(), dot));
            if (seed.length == SEED_BYTES) {
                return new EnrolmentToken(new EnrolmentId(token.substring(dot + 1)), seed);
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("that is no token to enrol with", malformed);
        }
        throw new IllegalArgumentException("that is no token to enrol with");
    }

    /** The enrolment that it is of. */
    public EnrolmentId enrolment() {
        return enrolment;
    }

    /** Its signature of a text. */
    public String sign(String text) {
        return JournalKey.signWith(seed, text);
    }
}
