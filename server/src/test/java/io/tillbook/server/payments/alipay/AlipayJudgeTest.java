package io.tillbook.server.payments.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alipay.easysdk.kernel.util.SignContentExtractor;
import com.alipay.easysdk.kernel.util.Signer;
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
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alipay's own signature code judges ours. */
class AlipayJudgeTest {
    private static final ProviderNumber NUMBER = ProviderNumber.of(UUID.fromString(
            "01998f00-006a-7000-8000-000000000001"));
    private static final String JUDGE_KEY = Keys.base64(Keys.PROVIDERS.getPrivate());

    private RecordingServer alipay;
    private AlipayProvider provider;

    @BeforeEach
    void start() throws IOException {
        alipay = new RecordingServer();
        provider = new AlipayProvider(new AlipayAccount("main", alipay.address().resolve("/gateway.do"), "2021",
                "2088", Keys.OURS.getPrivate(), Keys.PROVIDERS.getPublic(), URI.create("https://a.example/n"),
                Deadlines.ALIPAY), new MovableClock());
    }

    @AfterEach
    void stop() {
        provider.close();
        alipay.close();
    }

    private Answer pay() {
        return provider.pay(new Charge(NUMBER, 8_888, "账房 = 店 & \"co\"", new LocationId("S1"), new RegisterId("R1")),
                new Secret("285015833669186418"));
    }

    @Test
    void theJudgeAcceptsARequestAndNoneThatWasChanged() {
        pay();
        Map<String, String> parameters = new HashMap<>(sent());
        String signature = parameters.remove("sign");
        String publicKey = Keys.base64(Keys.OURS.getPublic());
        assertThat(Signer.verify(Signer.getSignCheckContent(parameters), signature, publicKey)).isTrue();
        parameters.computeIfPresent("biz_content", (_, content) -> content.replace("88.88", "0.01"));
        assertThat(Signer.verify(Signer.getSignCheckContent(parameters), signature, publicKey)).isFalse();
    }

    private Map<String, String> sent() {
        Map<String, String> all = new TreeMap<>(AlipayForm
                .decoded(alipay.last().uri().getRawQuery().getBytes(UTF_8))
                .orElseThrow());
        all.putAll(AlipayForm.decoded(alipay.last().body().getBytes(UTF_8)).orElseThrow());
        return all;
    }

    @Test
    void theCodeStandsInTheBodyOnly() {
        pay();
        assertThat(alipay.last().uri().toString()).doesNotContain("285015833669186418").contains("charset=utf-8");
        assertThat(sent().get("biz_content")).contains("\"auth_code\":\"285015833669186418\"",
                "\"total_amount\":\"88.88\"", "\"subject\":\"账房 店 co\"", "\"out_trade_no\":\"" + NUMBER.value() + "\"");
        assertThat(sent()).containsEntry("timestamp", "2026-11-22 10:00:00")
                .containsEntry("notify_url",
                        "https://a.example/n");
    }

    @Test
    void whatTheJudgeHasSignedIsAccepted() {
        answer(inner("88.88"), new Signer().sign(inner("88.88"), JUDGE_KEY));
        assertThat(provider.query(NUMBER, Way.CODE)).isEqualTo(new Answer.Captured(8_888, null, "2026T1", null));
    }

    @Test
    void whatTheJudgeFindsSignedIsWhatWeFindSigned() {
        String body = "{\"alipay_trade_query_response\":" + inner("88.88") + ",\"sign\":\"x\"}";
        assertThat(SignContentExtractor.getSignSourceData(body, "alipay.trade.query")).isEqualTo(inner("88.88"));
    }

    @Test
    void whatWasChangedUnsignedOrOfAnotherPaymentIsNotAccepted() {
        String signature = new Signer().sign(inner("88.88"), JUDGE_KEY);
        answer(inner("0.01"), signature);
        assertThat(provider.query(NUMBER, Way.CODE)).isInstanceOf(Answer.Unknown.class);
        answer(inner("88.88"), new Signer().sign(inner("88.88"), Keys.base64(Keys.STRANGERS.getPrivate())));
        assertThat(provider.query(NUMBER, Way.CODE)).isInstanceOf(Answer.Unknown.class);
        alipay.answer(_ -> new Told(200, Map.of(), "{\"alipay_trade_query_response\":" + inner("88.88") + "}"));
        assertThat(provider.query(NUMBER, Way.CODE)).isInstanceOf(Answer.Unknown.class);
        answer(inner("88.88"), signature);
        assertThat(provider.query(ProviderNumber.of(UUID.randomUUID()), Way.CODE)).isInstanceOf(Answer.Unknown.class);
    }

    /** What Alipay has signed before it wrote slashes with a backslash. */
    @Test
    void escapedSlashesAreSignedAsTheyWere() {
        String signed = inner("88.88").replace("2026T1", "2026/T1");
        answer(signed.replace("/", "\\/"), new Signer().sign(signed, JUDGE_KEY));
        assertThat(provider.query(NUMBER, Way.CODE)).isEqualTo(new Answer.Captured(8_888, null, "2026/T1", null));
    }

    private void answer(String inner, String signature) {
        alipay.answer(_ -> new Told(200, Map.of(),
                "{\"alipay_trade_query_response\":" + inner + ",\"sign\":\"" + signature + "\"}"));
    }

    private static String inner(String amount) {
        return "{\"code\":\"10000\",\"msg\":\"Success\",\"trade_no\":\"2026T1\",\"out_trade_no\":\"" + NUMBER.value()
                + "\",\"trade_status\":\"TRADE_SUCCESS\",\"total_amount\":\"" + amount + "\",\"note\":\"账 }\"}";
    }

    @Test
    void aNoticeIsReadWithWhateverElseItHas() throws NotGenuine {
        Map<String, String> parameters = notice();
        Notice.OfPayment notice = (Notice.OfPayment) provider.notice(form(parameters));
        assertThat(notice.payment()).isEqualTo(NUMBER);
        assertThat(notice.answer()).isInstanceOf(Answer.Captured.class);
        assertThat(Signer.verifyParams(new HashMap<>(parameters), Keys.base64(Keys.PROVIDERS.getPublic()))).isTrue();
    }

    @Test
    void aNoticeThatWasChangedIsNotTaken() {
        for (String name : notice().keySet()) {
            Map<String, String> changed = notice();
            changed.merge(name, "1", String::concat);
            assertThatThrownBy(() -> provider.notice(form(changed))).as(name).isInstanceOf(NotGenuine.class);
        }
        Map<String, String> more = notice();
        more.put("added", "");
        assertThatThrownBy(() -> provider.notice(form(more))).isInstanceOf(NotGenuine.class);
        assertThatThrownBy(() -> provider.notice(new NoticeRequest(Map.of(), new byte[] {'=', '%', 0})))
                .isInstanceOf(NotGenuine.class);
    }

    private static Map<String, String> notice() {
        Map<String, String> parameters = new TreeMap<>(Map.of("app_id", "2021", "seller_id", "2088", "out_trade_no",
                NUMBER.value(), "trade_no", "2026T1", "trade_status", "TRADE_SUCCESS", "total_amount", "88.88",
                "charset", "utf-8", "subject", "账房 & 店=+%", "not_known_before", ""));
        parameters.put("sign", new Signer().sign(Signer.getSignCheckContent(parameters), JUDGE_KEY));
        parameters.put("sign_type", "RSA2");
        return parameters;
    }

    private static NoticeRequest form(Map<String, String> parameters) {
        return new NoticeRequest(Map.of(), AlipayForm.encoded(parameters).getBytes(UTF_8));
    }

    /** The text, and a signature that openssl has made of it: {@code openssl dgst -sha256 -sign}. */
    @Test
    void theTextThatIsSignedIsAlwaysTheSame() {
        TreeMap<String, String> parameters = new TreeMap<>(Map.of("app_id", "2021000000000001", "method",
                "alipay.trade.pay", "format", "JSON", "charset", "utf-8", "sign_type", "RSA2", "timestamp",
                "2026-11-30 10:00:00", "version", "1.0", "empty", "", "biz_content",
                "{\"out_trade_no\":\"0190\",\"subject\":\"账房 = 店\",\"total_amount\":\"88.88\"}"));
        byte[] text = AlipayForm.signedOfRequest(parameters);
        assertThat(new String(text, UTF_8)).isEqualTo("app_id=2021000000000001&biz_content={\"out_trade_no\":\"0190\","
                + "\"subject\":\"账房 = 店\",\"total_amount\":\"88.88\"}&charset=utf-8&format=JSON&method=alipay.trade.pay"
                + "&sign_type=RSA2&timestamp=2026-11-30 10:00:00&version=1.0");
        assertThat(Rsa.isSigned(RsaKeys.publicKey(Keys.OF_OPENSSL), text,
                """
                D+vUz4JUTCmscum5iBiixlkWOCP4E75tJ++cFS9xz8ZE4oXAdYQLKSTGScTogalifskKjWHyLDKIPLSP8+JAXvVjSpDT0jqAaN90
                oPYAXKRIlU/ZVbpZTxk8+eWuVVpWcZ7UcrMBQHNPgi62KR9xhDPtjQdyEIbe1OY9fwSEOFX7uM/KJbm2LIeS7S8xEs7fJKgYt6Pc
                aSm/GXd94DVR3nueMVXgonTZmlKdKe//8DpOg+OkA9j7qMuQkEsjtHP+snqSEsnY4cbKE2U3svo4Cw1lt2x2N/SR9Y5Yj7FytnpU
                sRW50K9oQrnBI9lvKTvOIIP+O4D29PmugyIjFLJe6Q==""".replace("\n", "")))
                .isTrue();
    }
}
