package io.tillbook.server.payments.transport;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Signatures as both providers have them: RSA over SHA-256 (RFC 8017, PKCS #1 v1.5), in Base64. */
public final class Rsa {
    private static final String ALGORITHM = "SHA256withRSA";

    private Rsa() {}

    /** The signature of a message, in Base64. */
    public static String sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was read cannot sign", impossible);
        }
    }

    /**
     * Whether a message was signed with the key that belongs to a public one.
     *
     * @param signed the signature in Base64, or whatever came instead of it
     */
    public static boolean isSigned(PublicKey key, byte[] message, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
