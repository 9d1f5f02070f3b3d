package io.tillbook.server.payments.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.wechat.pay.java.core.cipher.AeadAesCipher;
import com.wechat.pay.java.core.cipher.RSASigner;
import com.wechat.pay.java.core.cipher.RSAVerifier;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.transport.Keys;
import io.tillbook.server.payments.transport.RecordingServer;
import io.tillbook.server.payments.transport.RecordingServer.Told;
import io.tillbook.server.payments.transport.Rsa;
import io.tillbook.server.payments.transport.RsaKeys;
import io.tillbook.server.testing.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WeChat Pay's own SDK judges what we sign, prove and open. */
class WechatJudgeTest {
    private static final ProviderNumber NUMBER = ProviderNumber.of(UUID.fromString(
            "01998f00-006a-7000-8000-000000000001"));
    private static final String KEY_ID = "PUB_KEY_ID_01";
    private static final String API_KEY = "0123456789abcdef0123456789ABCDEF";
    private static final Pattern SIGNED = Pattern.compile("WECHATPAY2-SHA256-RSA2048 mchid=\"19\",nonce_str=\"(.+)\","
            + "timestamp=\"(\\d+)\",serial_no=\"OURS\",signature=\"(.+)\"");

    private final MovableClock clock = new MovableClock();
    private RecordingServer wechat;
    private WechatProvider provider;

    @BeforeEach
    void start() throws IOException {
        wechat = new RecordingServer();
        provider = new WechatProvider(new WechatAccount("main", wechat.address(), "wx1", "19", "OURS",
                Keys.OURS.getPrivate(), ApiKey.of(API_KEY), Map.of(KEY_ID, Keys.PROVIDERS.getPublic()), "10.0.0.1",
                URI.create("https://a.example/n"), Deadlines.WECHAT), clock);
    }

    @AfterEach
    void stop() {
        provider.close();
        wechat.close();
    }

    @Test
    void theJudgeAcceptsARequestAndNoneThatWasChanged() {
        provider.pay(new Charge(NUMBER, 8_888, "账房", new LocationId("S1"), new RegisterId("R1")),
                new Secret("134579987213456789"));
        RecordingServer.Sent sent = wechat.last();
        Matcher signed = SIGNED.matcher(sent.headers().get("Authorization"));
        assertThat(signed.matches()).isTrue();
        String message = sent.method() + "\n" + sent.uri() + "\n" + signed.group(2) + "\n" + signed.group(1) + "\n"
                + sent.body() + "\n";
        RSAVerifier judge = new RSAVerifier(Keys.OURS.getPublic(), "OURS");
        assertThat(judge.verify("OURS", message, signed.group(3))).isTrue();
        assertThat(judge.verify("OURS", message.replace("8888", "1"), signed.group(3))).isFalse();
        assertThat(sent.headers()).containsEntry("Wechatpay-Serial", KEY_ID);
        assertThat(sent.body()).contains("\"auth_code\":\"134579987213456789\"", "\"device_ip\":\"10.0.0.1\"",
                "\"store_info\":{\"out_id\":\"S1\"}", "\"total\":8888");
        assertThat(sent.uri().toString()).doesNotContain("134579987213456789");
    }

    @Test
    void whatTheJudgeHasSignedIsAccepted() {
        wechat.answer(_ -> new Told(200, signed(paid("8888")), paid("8888")));
        assertThat(provider.query(NUMBER, Way.CODE)).isEqualTo(
                new Answer.Captured(8_888, 8_800L, "42T1", clock.instant()));
        assertThat(wechat.last().uri().toString()).isEqualTo(
                "/v3/pay/transactions/out-trade-no/" + NUMBER.value() + "?mchid=19");
    }

    @Test
    void whatWasChangedIsNotAccepted() {
        wechat.answer(_ -> new Told(200, signed(paid("8888")), paid("1")));
        assertUnknown();
        for (String name : signed("").keySet()) {
            Map<String, String> less = signed(paid("8888"));
            less.remove(name);
            wechat.answer(_ -> new Told(200, less, paid("8888")));
            assertUnknown();
            Map<String, String> changed = signed(paid("8888"));
            changed.put(name, "1" + changed.get(name));
            wechat.answer(_ -> new Told(200, changed, paid("8888")));
            assertUnknown();
        }
    }

    @Test
    void whatIsOldIsNotAccepted() {
        Map<String, String> headers = signed(paid("8888"));
        wechat.answer(_ -> new Told(200, headers, paid("8888")));
        clock.pass(Duration.ofMinutes(5));
        assertThat(provider.query(NUMBER, Way.CODE)).isInstanceOf(Answer.Captured.class);
        clock.pass(Duration.ofSeconds(1));
        assertUnknown();
    }

    private void assertUnknown() {
        assertThat(provider.query(NUMBER, Way.CODE)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void aRefusalCountsOnlyIfItIsProven() {
        String body = "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"订单不存在\"}";
        wechat.answer(_ -> new Told(404, Map.of(), body));
        assertUnknown();
        wechat.answer(_ -> new Told(404, signed(body), body));
        assertThat(provider.query(NUMBER, Way.CODE)).isEqualTo(new Answer.NotFound());
    }

    private String paid(String total) {
        return "{\"out_trade_no\":\"" + NUMBER.value()
                + "\",\"mchid\":\"19\",\"transaction_id\":\"42T1\",\"trade_state\":"
                + "\"SUCCESS\",\"success_time\":\"2026-11-22T10:00:00+08:00\",\"amount\":{\"total\":" + total
                + ",\"payer_total\":8800},\"note\":\"账房\"}";
    }

    private Map<String, String> signed(String body) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        String signature = new RSASigner(KEY_ID, Keys.PROVIDERS.getPrivate())
                .sign(seconds + "\nNONCE\n" + body + "\n")
                .getSign();
        return new HashMap<>(Map.of("Wechatpay-Timestamp", seconds, "Wechatpay-Nonce", "NONCE", "Wechatpay-Serial",
                KEY_ID, "Wechatpay-Signature", signature));
    }

    @Test
    void aNoticeThatTheJudgeHasSealedIsOpened() throws NotGenuine {
        String body = notice(API_KEY, paid("8888"));
        assertThat(provider.notice(new NoticeRequest(signed(body), body.getBytes(UTF_8)))).isEqualTo(
                new Notice.OfPayment(NUMBER, new Answer.Captured(8_888, 8_800L, "42T1", clock.instant())));
    }

    @Test
    void aNoticeIsRefusedWithWhatIsWrong() {
        String body = notice(API_KEY, paid("8888"));
        assertRefused(signed(body + " "), body, "not signed");
        String other = notice("another-key-of-32-characters-000", paid("8888"));
        assertRefused(signed(other), other, "APIv3 key");
        Map<String, String> unknown = signed(body);
        unknown.put("Wechatpay-Serial", "PUB_KEY_ID_99");
        assertRefused(unknown, body, "whose id is not set");
        Map<String, String> stranger = signed(body);
        stranger.put("Wechatpay-Serial", "0123456789ABCDEF");
        assertRefused(stranger, body, "serial number that is not known");
        String merchant = notice(API_KEY, paid("8888").replace("\"19\"", "\"20\""));
        assertRefused(signed(merchant), merchant, "another merchant");
        assertRefused(Map.of(), body, "has no Wechatpay-Timestamp");
    }

    @Test
    void aProbeIsRefusedWithoutAlarm() {
        Map<String, String> headers = signed("{}");
        headers.put("Wechatpay-Signature", "WECHATPAY/SIGNTEST/" + headers.get("Wechatpay-Signature"));
        assertThatThrownBy(() -> provider.notice(new NoticeRequest(headers, "{}".getBytes(UTF_8))))
                .isInstanceOfSatisfying(NotGenuine.class, refused -> assertThat(refused.isProbe()).isTrue());
    }

    private void assertRefused(Map<String, String> headers, String body, String reason) {
        assertThatThrownBy(() -> provider.notice(new NoticeRequest(headers, body.getBytes(UTF_8))))
                .isInstanceOf(NotGenuine.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(NUMBER.value());
    }

    private static String notice(String key, String content) {
        String sealed = new AeadAesCipher(key.getBytes(UTF_8)).encrypt("transaction".getBytes(UTF_8),
                "NONCEOF12BYT".getBytes(UTF_8), content.getBytes(UTF_8));
        return "{\"id\":\"EV-1\",\"event_type\":\"TRANSACTION.SUCCESS\",\"resource\":{"
                + "\"algorithm\":\"AEAD_AES_256_GCM\",\"nonce\":\"NONCEOF12BYT\","
                + "\"associated_data\":\"transaction\",\"ciphertext\":\"" + sealed + "\"}}";
    }

    /** The text of WeChat Pay's own example, and a signature that openssl has made of it. */
    @Test
    void theTextThatIsSignedIsAlwaysTheSame() {
        byte[] text = WechatSigner.message("GET", URI.create("https://api.mch.weixin.qq.com/v3/certificates"), "",
                "593BEC0C930BF1AFEB40B4A08C8FB242", 1_554_208_460L);
        assertThat(new String(text, UTF_8)).isEqualTo(
                "GET\n/v3/certificates\n1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n\n");
        assertSigned(text,
                """
                Y1ZEEOxu4PjITQvFrn9Zzy2d1E3N4mHHgSxE4T9Wp3vTx1lbr0Rx7/wHlO0e0No6wxcan3KsWBuwOpitwXrD47iCIkyBrJiGOd6u
                Kyf7GrlgWHnw96UxBRsqU03DXT0CColhqgiBVbBkqpQ0cWtBRn7OCSBy+JmuWHW60C1lMdQyoe/IM1kPt74sILiTSah5ogkYKA1m
                Yj5W2rau7lJ4ru4Pr3eKs3IqvnnPW5Iv01HG54VRJesbAHDwky1+LM2oEu79x3MToNN81mGwOEq3yLsS3wOj+uvTwIky8XoZn6PD
                TOji5zS425n2muH4HO4SjKumDrtPUGrqH1n3Mjo5zA==""");
        byte[] posted = WechatSigner.message("POST",
                URI.create("https://api.mch.weixin.qq.com/v3/pay/transactions/codepay?a=1&b=%E4"),
                "{\"description\":\"账房\"}", "ABCDEF0123456789", 1_796_000_000L);
        assertSigned(posted,
                """
                i/2vyV82jzzHOJZqtD//1dUoLK8uC1ovLuNEr843z+ONu/VcyzSpMp+0amQPtoNtnM4nIas3FJijZOeL6ENsyWXoRPvy/N2rPmGs
                pxe6boA+LwHYbpu7QdiQLuYpPqtK4OHwt43HCb5BQJRujRYiBoCmFt3Wyh5XEnF1ycgigIRbiYoQJLosZouhe+F/7uQ3+jJJnS8F
                Zh8mW9Rqm8kn8xNTQaolBE8cCzzvl/e7C1HLFyl4upXgPh7QzzUr5Wpvpq7172uXxVVDf2+BIPpvGV1kp2PnPhfleE468AAsCfAI
                8f4uujGRtbNnhADBSnxemvFHs+kmXf0sumcnw4HtlA==""");
    }

    private static void assertSigned(byte[] text, String signature) {
        assertThat(Rsa.isSigned(RsaKeys.publicKey(Keys.OF_OPENSSL), text, signature.replace("\n", ""))).isTrue();
    }
}
