package io.tillbook.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 (RFC 2104) under a key: nobody without it can tell what it gives.
 *
 * @param key of any algorithm; its bits count
 */
public record Hmac(SecretKey key) {
    /** Its name in Java. */
    public static final String ALGORITHM = "HmacSHA256";

    /** Under the bytes of a text. */
    public static Hmac under(String key) {
        return new Hmac(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
    }

    /** That of a text: 32 bytes. */
    public byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return "Hmac[hidden]";
    }
}
