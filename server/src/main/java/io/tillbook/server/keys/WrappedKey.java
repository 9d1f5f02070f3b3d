package io.tillbook.server.keys;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys as they are stored: encrypted under another key, and bound to a name, so that none can be put for another. */
final class WrappedKey {
    private static final String AES = "AES";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WrappedKey() {}

    /** A new one. */
    static SecretKey random() {
        byte[] bits = new byte[KEY_BYTES];
        RANDOM.nextBytes(bits);
        return new SecretKeySpec(bits, AES);
    }

    static byte[] wrap(SecretKey key, SecretKey under, String name) {
        return AesGcm.encrypt(under, key.getEncoded(), name);
    }

    static SecretKey unwrap(byte[] wrapped, SecretKey under, String name) {
        return new SecretKeySpec(AesGcm.decrypt(under, wrapped, name), AES);
    }
}
