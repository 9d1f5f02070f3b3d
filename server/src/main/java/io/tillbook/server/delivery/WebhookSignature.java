package io.tillbook.server.delivery;

import io.tillbook.server.keys.Hmac;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as the Standard Webhooks specification has it: HMAC-SHA256 over id, time and body, joined by dots.
 *
 * @param key the secret that both sides know
 */
public record WebhookSignature(SecretKeySpec key) {
    private static final String PREFIX = "whsec_";

    /**
     * Signs with a secret.
     *
     * @param secret in base64, with or without {@code whsec_} before it
     * @throws IllegalArgumentException when it is not base64 or empty
     */
    public static WebhookSignature with(String secret) {
        String encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        return new WebhookSignature(new SecretKeySpec(Base64.getDecoder().decode(encoded), Hmac.ALGORITHM));
    }

    /** The value of the header {@code webhook-signature}. */
    public String of(String id, Instant timestamp, String body) {
        String signed = id + "." + timestamp.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(new Hmac(key).of(signed));
    }

    @Override
    public String toString() {
        return "WebhookSignature[secret]";
    }
}
