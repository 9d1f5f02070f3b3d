package io.tillbook.server.payments.simulator;

import static io.tillbook.server.payments.simulator.Connected.charge;
import static io.tillbook.server.payments.simulator.Connected.number;
import static io.tillbook.server.payments.simulator.Connected.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Secret;
import io.tillbook.server.payments.alipay.AlipayAccount;
import io.tillbook.server.payments.alipay.AlipayProvider;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.Shown;
import io.tillbook.server.payments.transport.Keys;
import io.tillbook.server.payments.transport.RecordingServer;
import io.tillbook.server.payments.transport.RecordingServer.Told;
import io.tillbook.server.payments.transport.Rsa;
import io.tillbook.server.payments.wechat.ApiKey;
import io.tillbook.server.payments.wechat.WechatAccount;
import io.tillbook.server.payments.wechat.WechatProvider;
import io.tillbook.server.testing.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is answered, signed or not: no call throws, and nothing is taken for a yes or a no that is none. */
class AnythingAnsweredTest {
    private static final URI NOTICES = URI.create("https://a.example/n");
    private static final List<String> BODIES = List.of("", " ", "<html>502</html>", "null", "[]", "17", "\"x\"", "{}",
            "{\"trade_state\":1}", "{\"trade_state\":\"SUCCESS\"}", "{\"trade_state\":\"SUCCESS\",\"amount\":[]}",
            "{\"code\":\"10000\",\"total_amount\":{\"a\":1},\"trade_status\":\"TRADE_SUCCESS\"}",
            "{\"code\":\"10000\",\"total_amount\":\"1.001\",\"trade_status\":\"TRADE_SUCCESS\"}",
            "{\"code\":10000,\"fund_change\":\"Y\",\"out_request_no\":\"1\",\"refund_status\":\"REFUND_SUCCESS\"}",
            "{\"code\":\"10000\",\"bill_download_url\":\"not an address\"}", "{\"download_url\":\"mailto:a@b\"}",
            "{\"code\":\"99999\"}", "{\"code\":null,\"message\":[]}", "{\"status\":\"SUCCESS\",\"amount\":{\"refund\":\"1\"}}");

    private final MovableClock clock = new MovableClock();
    private final RecordingServer server = new RecordingServer();

    AnythingAnsweredTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void alipayMaySayAnything() {
        try (PaymentProvider alipay = new AlipayProvider(new AlipayAccount("main", server.address(), "1", null,
                Keys.OURS.getPrivate(), Keys.PROVIDERS.getPublic(), NOTICES, Deadlines.ALIPAY), clock)) {
            for (String body : BODIES) {
                server.answer(_ -> new Told(200, Map.of(), body));
                askAll(alipay, "28");
                server.answer(sent -> new Told(200, Map.of(), "{\"" + method(sent.uri()) + "_response\":" + body
                        + ",\"sign\":\"" + Rsa.sign(Keys.PROVIDERS.getPrivate(), body.getBytes(StandardCharsets.UTF_8))
                        + "\"}"));
                askAll(alipay, "28");
            }
        }
    }

    private static String method(URI address) {
        return address.getQuery().replaceAll(".*method=([a-z.]+).*", "$1").replace('.', '_');
    }

    @Test
    void wechatMaySayAnything() {
        try (PaymentProvider wechat = new WechatProvider(new WechatAccount("main", server.address(), "wx", "19", "A",
                Keys.OURS.getPrivate(), ApiKey.of("0".repeat(ApiKey.BYTES)),
                Map.of("PUB_KEY_ID_1", Keys.PROVIDERS.getPublic()), "127.0.0.1", NOTICES, Deadlines.WECHAT), clock)) {
            for (String body : BODIES) {
                for (int status : List.of(200, 202, 404, 500)) {
                    server.answer(_ -> new Told(status, Map.of(), body));
                    askAll(wechat, "13");
                    server.answer(_ -> new Told(status, signed(body), body));
                    askAll(wechat, "13");
                }
            }
        }
    }

    private Map<String, String> signed(String body) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        byte[] message = (seconds + "\nN\n" + body + "\n").getBytes(StandardCharsets.UTF_8);
        return new TreeMap<>(Map.of("Wechatpay-Timestamp", seconds, "Wechatpay-Nonce", "N", "Wechatpay-Serial",
                "PUB_KEY_ID_1", "Wechatpay-Signature", Rsa.sign(Keys.PROVIDERS.getPrivate(), message)));
    }

    /** A refusal is a no of its own; what is no yes and no refusal must not end anything. */
    private static void askAll(PaymentProvider provider, String wallet) {
        Secret code = new Secret(wallet + "0".repeat(16));
        assertThat(provider.pay(charge(number(), 100), code)).isNotInstanceOf(Answer.Captured.class);
        assertThat(provider.query(number(), Way.CODE)).isInstanceOf(Answer.Unknown.class);
        assertThat(provider.present(charge(number(), 100))).isNotInstanceOf(Shown.Code.class);
        assertThat(provider.refund(refund(number(), 1, 1))).isNotInstanceOf(RefundAnswer.Refunded.class);
        assertThat(provider.queryRefund(refund(number(), 1, 1))).isNotInstanceOf(RefundAnswer.Refunded.class);
        assertThat(provider.bill(LocalDate.of(2026, 11, 1))).isInstanceOfAny(BillAnswer.Unknown.class,
                BillAnswer.Unreadable.class);
        assertThat(provider.cancel(number(), Way.CODE)).isInstanceOf(CancelAnswer.class);
    }
}
