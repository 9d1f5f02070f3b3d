package io.tillbook.server.security;

import io.tillbook.api.devices.EnrolmentId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The text of a token by which one device enrols: the seed of an Ed25519 key. The device signs with it and does not
 * send it; what is kept of it is the public key.
 *
 * @param text behind a prefix by which a leaked one is found, with the enrolment's id at its end
 * @param publicKey in hexadecimal digits
 */
record EnrolmentText(String text, String publicKey) {
    private static final String PREFIX = "tillbook_enrol_";
    private static final int RAW_BYTES = 32;

    /** A new one. */
    static EnrolmentText random(EnrolmentId enrolment) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new EnrolmentText(
                    PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(seed) + "." + enrolment.value(),
                    HexFormat.of().formatHex(encoded, encoded.length - RAW_BYTES, encoded.length));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has Ed25519", missing);
        }
    }

    @Override
    public String toString() {
        return "EnrolmentText[" + publicKey + "]";
    }
}
