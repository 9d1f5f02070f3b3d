package io.tillbook.server.payments.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.transport.Rsa;
import java.io.ByteArrayOutputStream;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What proves that something is WeChat Pay's: time, nonce and body are signed, by the key whose serial number is told.
 *
 * @param timestamp in seconds
 * @param serial of the key
 */
record WechatSeal(String timestamp, String nonce, String serial, String signature) {
    static final Duration MOST_APART = Duration.ofMinutes(5);
    /** WeChat Pay sends wrong signatures that begin so, to see that they are refused. */
    private static final String PROBE = "WECHATPAY/SIGNTEST/";
    private static final int MOST_DIGITS = 12;

    /**
     * That of headers.
     *
     * @throws NotGenuine when there is none
     */
    static WechatSeal of(Function<String, Optional<String>> header) throws NotGenuine {
        return new WechatSeal(one(header, "Wechatpay-Timestamp"), one(header, "Wechatpay-Nonce"),
                one(header, "Wechatpay-Serial"), one(header, "Wechatpay-Signature"));
    }

    private static String one(Function<String, Optional<String>> header, String name) throws NotGenuine {
        return header.apply(name).orElseThrow(() -> new NotGenuine("it has no " + name));
    }

    /**
     * Checks it before anything of the body is read.
     *
     * @throws NotGenuine when it does not prove the body
     */
    void check(byte[] body, Instant now, PublicKey key) throws NotGenuine {
        if (signature.startsWith(PROBE)) {
            throw new NotGenuine("it is a wrong signature that WeChat Pay sends for a test", true);
        }
        if (!Rsa.isSigned(key, message(body), signature)) {
            throw new NotGenuine("it is not signed with the key of that serial number");
        }
        if (sent().isBefore(now.minus(MOST_APART)) || sent().isAfter(now.plus(MOST_APART))) {
            throw new NotGenuine("it was sent more than five minutes apart from our clock");
        }
    }

    private Instant sent() throws NotGenuine {
        if (timestamp.isEmpty() || timestamp.length() > MOST_DIGITS
                || !timestamp.chars().allMatch(Character::isDigit)) {
            throw new NotGenuine("its time is none");
        }
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    private byte[] message(byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((timestamp + "\n" + nonce + "\n").getBytes(UTF_8));
        message.writeBytes(body);
        message.write('\n');
        return message.toByteArray();
    }
}
