package io.tillbook.server.payments.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.server.payments.simulator.NoticeSender.Post;
import io.tillbook.server.payments.simulator.Script.Fault;
import io.tillbook.server.payments.simulator.SimulatorServer.Request;
import io.tillbook.server.payments.transport.Rsa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Signs and seals as WeChat Pay does, and checks what is signed by us. */
record WechatSeals(SimulatorKeys keys, InstantSource clock) {
    static final String KEY_ID = "PUB_KEY_ID_0119000000012026000000000001";
    static final String OUR_SERIAL = "1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C";
    static final String API_KEY = "simulated-key-of-32-characters-0";
    private static final BigInteger CERTIFICATE = new BigInteger("5157F09EFDC096DE15EBE81A47057A7232F1B8E1", 16);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int UNAUTHORIZED = 401;
    private static final int NONCE_BYTES = 16;
    private static final int GCM_NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Duration MOST_APART = Duration.ofMinutes(5);
    private static final Pattern SIGNED = Pattern.compile("WECHATPAY2-SHA256-RSA2048 mchid=\"(.*)\",nonce_str=\"(.*)\","
            + "timestamp=\"(\\d{1,12})\",serial_no=\"(.*)\",signature=\"(.*)\"");

    /** What WeChat Pay says to whom it does not know; null for those it knows. */
    WechatAnswers.@Nullable Given refusal(Request request) {
        Matcher signed = SIGNED.matcher(request.headers().getOrDefault("Authorization", ""));
        if (!signed.matches()) {
            return refused("Http头缺少Authorization签名信息");
        }
        if (!signed.group(1).equals(WechatSimulator.MERCHANT)) {
            return refused("商户号不存在");
        }
        if (!signed.group(4).equals(OUR_SERIAL)) {
            return refused("商户证书序列号有误");
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(signed.group(3)));
        if (Duration.between(sent, clock.instant()).abs().compareTo(MOST_APART) > 0) {
            return refused("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟");
        }
        String message = request.method() + "\n" + request.uri() + "\n" + signed.group(3) + "\n" + signed.group(2)
                + "\n" + new String(request.body(), UTF_8) + "\n";
        return Rsa.isSigned(keys.ours().getPublic(), message.getBytes(UTF_8), signed.group(5)) ? null
                : refused("签名错误，请检查后再试");
    }

    private static WechatAnswers.Given refused(String text) {
        return WechatAnswers.refused(UNAUTHORIZED, "SIGN_ERROR", text);
    }

    /** The headers that prove a body. */
    Map<String, String> of(byte[] body, Fault fault, boolean withKey) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        String nonce = random(NONCE_BYTES);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((seconds + "\n" + nonce + "\n").getBytes(UTF_8));
        message.writeBytes(body);
        message.write('\n');
        // Certificates have a key of their own, so that whoever takes the one for the other is found out.
        KeyPair pair = fault == Fault.WRONG_SIGNATURE || !withKey ? keys.others() : keys.providers();
        byte[] signed = fault == Fault.WRONG_SIGNATURE && !withKey ? new byte[0] : message.toByteArray();
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        headers.put("Wechatpay-Timestamp", seconds);
        headers.put("Wechatpay-Nonce", nonce);
        headers.put("Wechatpay-Signature", Rsa.sign(pair.getPrivate(), signed));
        headers.put("Wechatpay-Serial", fault == Fault.UNKNOWN_SERIAL ? "0123456789ABCDEF"
                : withKey ? KEY_ID
                        : CERTIFICATE.toString(16).toUpperCase(Locale.ROOT));
        return headers;
    }

    /** What WeChat Pay hands out its certificates in. */
    ObjectNode certificates() {
        ObjectNode content = WechatAnswers.JSON.createObjectNode();
        ObjectNode one = content.putArray("data").addObject();
        one.put("serial_no", CERTIFICATE.toString(16).toUpperCase(Locale.ROOT));
        one.set("encrypt_certificate",
                sealed(PlatformCertificate.pem(keys.others(), CERTIFICATE, clock.instant()), "certificate"));
        return content;
    }

    Post notice(String event, String id, ObjectNode content, boolean isChanged) {
        ObjectNode notice = WechatAnswers.JSON.createObjectNode()
                .put("id", "EV-" + id)
                .put("create_time", WechatAnswers.time(clock.instant()))
                .put("resource_type", "encrypt-resource")
                .put("event_type", event)
                .put("summary", "支付成功");
        ObjectNode resource = sealed(content.toString(), event.startsWith("REFUND") ? "refund" : "transaction");
        notice.set("resource", resource.put("original_type", "transaction"));
        byte[] body = notice.toString().getBytes(UTF_8);
        Map<String, String> headers = of(body, Fault.NONE, true);
        return new Post(headers, isChanged ? notice.put("event_type", "REFUND.SUCCESS")
                .put("summary", "!")
                .toString()
                .getBytes(UTF_8) : body);
    }

    private static ObjectNode sealed(String text, String about) {
        String nonce = random(GCM_NONCE / 2);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(API_KEY.getBytes(UTF_8), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce.getBytes(UTF_8)));
            cipher.updateAAD(about.getBytes(UTF_8));
            return WechatAnswers.JSON.createObjectNode()
                    .put("algorithm", "AEAD_AES_256_GCM")
                    .put("associated_data", about)
                    .put("nonce", nonce)
                    .put("ciphertext", Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(UTF_8))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES-GCM", missing);
        }
    }

    /** Packs a bill. */
    byte[] packed(byte[] bill) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bill);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
