package io.tillbook.server.payments.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that a merchant and WeChat Pay share (APIv3 key): what it opens, one of both has sealed.
 *
 * @param key of AES-256
 */
public record ApiKey(SecretKeySpec key) {
    /** Bytes of the key. */
    public static final int BYTES = 32;
    private static final int TAG_BITS = 128;

    /**
     * The key of a text.
     *
     * @param text 32 characters, as they are set with WeChat Pay
     * @throws IllegalArgumentException when it has another length, readable after the name of the setting
     */
    public static ApiKey of(String text) {
        byte[] bits = text.getBytes(UTF_8);
        if (bits.length != BYTES) {
            throw new IllegalArgumentException("must have a key of exactly " + BYTES + " characters");
        }
        return new ApiKey(new SecretKeySpec(bits, "AES"));
    }

    /**
     * Opens a text; empty where it was sealed with another key, or changed.
     *
     * @param ciphertext in Base64, its tag last
     * @param nonce of the text
     * @param about what it is bound to
     */
    public Optional<byte[]> open(String ciphertext, String nonce, String about) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce.getBytes(UTF_8)));
            cipher.updateAAD(about.getBytes(UTF_8));
            return Optional.of(cipher.doFinal(Base64.getDecoder().decode(ciphertext)));
        } catch (GeneralSecurityException | IllegalArgumentException sealed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
