package io.tillbook.server.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key that is signed with what tills have to check without a line: bundles, and codes of coupons.
 *
 * @param number which one, from 1
 * @param pair the key
 */
public record SigningKey(int number, KeyPair pair) {
    private static final String PURPOSE = "signatures of bundles ";
    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static SigningKey of(MasterKey master, int number) {
        return new SigningKey(number, Ed25519Keys.derived(master, PURPOSE + number));
    }

    /** What bundles name it by. */
    public String id() {
        return Integer.toString(number);
    }

    /** The public key, in Base64 for addresses: the last bytes of its usual form. */
    public String publicKey() {
        byte[] form = pair.getPublic().getEncoded();
        return BASE64.encodeToString(Arrays.copyOfRange(form, form.length - PUBLIC_BYTES, form.length));
    }

    /** The signature of a message, in Base64 for addresses. */
    public String sign(byte[] message) {
        return BASE64.encodeToString(signature(message));
    }

    /** The signature of a message: 64 bytes. */
    public byte[] signature(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key cannot sign", impossible);
        }
    }

    /** Whether a message was signed with it. */
    public boolean hasSigned(byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException damaged) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key cannot check", impossible);
        }
    }
}
