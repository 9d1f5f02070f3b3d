package io.tillbook.server.http.bundles;

import io.tillbook.server.keys.Ed25519Keys;
import io.tillbook.server.keys.MasterKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key that bundles are signed with.
 *
 * @param number which one, from 1
 * @param pair the key
 */
record SigningKey(int number, KeyPair pair) {
    private static final String PURPOSE = "signatures of bundles ";
    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static SigningKey of(MasterKey master, int number) {
        return new SigningKey(number, Ed25519Keys.derived(master, PURPOSE + number));
    }

    /** What bundles name it by. */
    String id() {
        return Integer.toString(number);
    }

    /** The public key, in Base64 for addresses: the last bytes of its usual form. */
    String publicKey() {
        byte[] form = pair.getPublic().getEncoded();
        return BASE64.encodeToString(Arrays.copyOfRange(form, form.length - PUBLIC_BYTES, form.length));
    }

    /** The signature of a message, in Base64 for addresses. */
    String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key cannot sign", impossible);
        }
    }
}
