package io.tillbook.server.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.Script;
import io.tillbook.server.payments.simulator.SimulatedAccounts;
import io.tillbook.server.payments.simulator.SimulatedPayment;
import io.tillbook.server.testing.WordsOnDisk;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Payments over HTTP, from the till to the provider and back, with simulated providers. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class PaymentsServerTest {
    private static final Http HTTP = new Http();
    private static final String STORE = "PAYMENTS-S1";

    private ProviderSimulator wechat;
    private ProviderSimulator alipay;
    private Server server;
    private int codes;

    @BeforeAll
    void start(@TempDir Path keys) throws IOException {
        wechat = ProviderSimulator.start(TenderMethod.WECHAT);
        alipay = ProviderSimulator.start(TenderMethod.ALIPAY);
        Stream<String> accounts = SimulatedAccounts.in(keys, List.of(wechat, alipay))
                .settings()
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        server = Server.with(Stream.concat(accounts, Stream.of("--tillbook.payments.public-url=http://127.0.0.1:9"))
                .toArray(String[]::new));
        wechat.noticesTo(server.uri("/"));
        alipay.noticesTo(server.uri("/"));
        send("catalog.OpenLocation", """
                {"location":"%s","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(STORE));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        wechat.close();
        alipay.close();
    }

    @Test
    void aPaymentByCodeIsSentOnceAndCapturedAndItsCodeIsKeptNowhere() throws IOException {
        PaymentId payment = anyPayment();
        String code = code(Script.SUCCESS);
        assertThat(pay(payment, "WECHAT", code, 1_980).status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(PaymentState.CAPTURED));
        assertThat(wechat.book().timesSent(number(payment))).isEqualTo(1);
        assertThat(WordsOnDisk.files(server.directory(), List.of(code))).isEmpty();
        assertThat(HTTP.get(server.uri("/actuator/prometheus")).raw().body())
                .contains("_provider_seconds_count{account=\"wechat\",call=\"pay\",outcome=\"captured\"}",
                        "tillbook_payments_open{method=\"wechat\",state=")
                .doesNotContain(code);
    }

    @Test
    void theSameCommandAgainIsNotSentAgain() {
        PaymentId payment = anyPayment();
        String id = UUID.randomUUID().toString();
        String body = started(payment, "WECHAT", code(Script.DECLINED), 500);
        assertThat(put(id, body).status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(PaymentState.DECLINED));
        assertThat(put(id, body).status()).isEqualTo(200);
        assertThat(put(UUID.randomUUID().toString(), body).status()).isEqualTo(422);
        assertThat(wechat.book().timesSent(number(payment))).isEqualTo(1);
    }

    @Test
    void whatACustomerConfirmsLaterIsAskedFor() {
        PaymentId payment = anyPayment();
        pay(payment, "WECHAT", code(Script.CONFIRMS), 700);
        await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(PaymentState.CAPTURED));
    }

    @Test
    void aRefundGoesTheWayThatItCame() {
        PaymentId payment = anyPayment();
        RefundId refund = RefundId.of(payment, payment);
        pay(payment, "WECHAT", code(Script.SUCCESS), 700);
        await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(PaymentState.CAPTURED));
        send("payments.StartRefund", """
                {"refundId":"%s","paymentId":"%s","location":"%s","amountMinor":300,"reason":"too much"}"""
                .formatted(refund.value(), payment.value(), STORE));
        await().untilAsserted(
                () -> assertThat(history().refund(refund).orElseThrow().state()).isEqualTo(RefundState.COMPLETED));
        assertThat(simulated(wechat, payment).refundedMinor()).isEqualTo(300);
    }

    @Test
    void aTillShowsTheCodeThatTheProviderGives() {
        PaymentId payment = anyPayment();
        send("payments.StartPayment", """
                {"paymentId":"%s","location":"%s","register":"R1","method":"WECHAT","by":"QRCODE","amountMinor":1900}"""
                .formatted(payment.value(), STORE));
        String address = "/v1/payments/" + payment.value() + "/code";
        await().untilAsserted(() -> {
            Answer shown = HTTP.get(server.uri(address));
            assertThat(shown.status()).as("%s %s", state(payment), shown.raw().body()).isEqualTo(200);
            assertThat(shown.json().path("content").asString()).startsWith("weixin://");
        });
        await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(PaymentState.CAPTURED));
        assertThat(HTTP.get(server.uri(address)).status()).isEqualTo(404);
        assertThat(HTTP.get(server.uri("/v1/payments/no-uuid/code")).status()).isEqualTo(404);
        assertThat(HTTP.get(server.uri(address), "Authorization", "Bearer nobody's").status()).isEqualTo(401);
    }

    @Test
    void noAccountTakesUnionPayHere() {
        PaymentId payment = anyPayment();
        pay(payment, "UNIONPAY", "6212345678901234567", 700);
        await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(PaymentState.DECLINED));
    }

    @Test
    void aGenuineNoticeIsTakenAndAForgedOneIsNot() throws InterruptedException {
        PaymentId payment = anyPayment();
        pay(payment, "ALIPAY", "28" + code(Script.NEVER_CONFIRMS).substring(2), 700);
        await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(PaymentState.PENDING));
        NoticeRequest genuine = alipay.notice(simulated(alipay, payment), null);
        byte[] forged = genuine.body();
        forged[forged.length / 2] ^= 1;

        assertThat(notice("alipay", genuine.body()).status()).isEqualTo(200);
        assertThat(notice("alipay", genuine.body()).raw().body()).isEqualTo("success");
        Answer refused = notice("alipay", forged);
        assertThat(refused.status()).isEqualTo(401);
        Answer nobodys = notice("nobody", genuine.body());
        assertThat(nobodys.status()).isEqualTo(401);
        assertThat(refused.json().path("detail")).as("nobody learns which accounts there are")
                .isEqualTo(nobodys.json().path("detail"));
        assertThat(notice("alipay", new byte[64 * 1024 + 1]).status()).isEqualTo(413);
    }

    private Answer notice(String account, byte[] body) {
        return HTTP.send(Http.unknown(server.uri("/v1/payments/notices/" + account))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"), "POST",
                BodyPublishers.ofByteArray(body));
    }

    private PaymentHistory history() {
        return server.context().getBean(PaymentHistory.class);
    }

    private PaymentState state(PaymentId payment) {
        return history().payment(payment).orElseThrow().state();
    }

    private static SimulatedPayment simulated(ProviderSimulator simulator, PaymentId payment) {
        return simulator.book().find(number(payment)).orElseThrow();
    }

    private static String number(PaymentId payment) {
        return payment.value().replace("-", "");
    }

    private static PaymentId anyPayment() {
        return new PaymentId(UUID.randomUUID().toString());
    }

    private synchronized String code(Script script) {
        return "13%014d%s".formatted(++codes, script.digits());
    }

    private Answer pay(PaymentId payment, String method, String code, long minor) {
        return put(UUID.randomUUID().toString(), started(payment, method, code, minor));
    }

    private static String started(PaymentId payment, String method, String code, long minor) {
        return envelope("payments.StartPayment", """
                {"paymentId":"%s","location":"%s","register":"R1","method":"%s","by":"BARCODE","code":"%s",
                 "amountMinor":%d}""".formatted(payment.value(), STORE, method, code, minor));
    }

    private void send(String type, String payload) {
        Answer answer = put(UUID.randomUUID().toString(), envelope(type, payload));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private Answer put(String id, String envelope) {
        return HTTP.put(server.uri("/v1/commands/" + id), envelope);
    }

    private static String envelope(String type, String payload) {
        return """
                {"type":"%s","occurredAt":"2026-11-28T08:00:00+08:00","payload":%s}""".formatted(type, payload);
    }
}
