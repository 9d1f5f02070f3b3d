package io.tillbook.server.payments.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.server.payments.transport.Rsa;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * Signs requests: method, path with query, time, nonce and body, each with a line's end behind.
 *
 * @param account who signs
 */
record WechatSigner(WechatAccount account, InstantSource clock) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    /** The value of the header {@code Authorization}. */
    String authorization(String method, URI address, String body) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return authorization(method, address, body, HexFormat.of().withUpperCase().formatHex(nonce),
                clock.instant().getEpochSecond());
    }

    String authorization(String method, URI address, String body, String nonce, long seconds) {
        String signature = Rsa.sign(account.key(), message(method, address, body, nonce, seconds));
        return "WECHATPAY2-SHA256-RSA2048 mchid=\"" + account.merchant() + "\",nonce_str=\"" + nonce
                + "\",timestamp=\"" + seconds + "\",serial_no=\"" + account.serial() + "\",signature=\"" + signature
                + "\"";
    }

    /** What is signed. */
    static byte[] message(String method, URI address, String body, String nonce, long seconds) {
        String query = address.getRawQuery();
        String path = address.getRawPath() + (query == null ? "" : "?" + query);
        return (method + "\n" + path + "\n" + seconds + "\n" + nonce + "\n" + body + "\n").getBytes(UTF_8);
    }
}
