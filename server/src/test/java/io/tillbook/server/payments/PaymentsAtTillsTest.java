package io.tillbook.server.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.coupons.PromotedStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tills that take payments over HTTP, where no provider is connected. */
@ExtendWith(InProcessServer.class)
class PaymentsAtTillsTest {
    private static final String CODE = "134567890123456795";

    @Test
    void onePaymentPaysOneOfTwoSales(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "PA1");
        String store = shop.store(1);
        String payment = byHand(shop, store, 1, 60);

        List<Answer> answers = PromotedStore.race(IntStream.range(0, 2)
                .<Callable<Answer>>mapToObj(till -> () -> sell(shop, "PA1-" + till, store, payment, 60))
                .toList());

        assertThat(answers).map(Answer::status).containsExactlyInAnyOrder(201, 422);
        assertThat(answers).filteredOn(answer -> answer.status() == 422)
                .map(answer -> answer.body().at("/rejection/type").asString())
                .containsExactly("payments.PaymentOfAnotherSale");
        long last = answers.stream().mapToLong(Answer::position).max().orElseThrow();
        assertThat(shop.client()
                .ask(last, "{ payment(id: \"" + payment
                        + "\") { state used method by capturedMinor refundableMinor } }")
                .at("/payment")
                .toString()).isEqualTo("{\"state\":\"CAPTURED\",\"used\":true,\"method\":\"CARD\",\"by\":\"BY_HAND\","
                        + "\"capturedMinor\":60,\"refundableMinor\":60}");
    }

    @Test
    void badInputIsRefusedAndLeavesNothingBehind(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "PA2");
        String store = shop.store(1);
        Map<String, Object> start = start(store, payment("PA2", 7), "ALIPAY", "BARCODE", 1_980);
        start.put("code", CODE);
        Answer otherWallet = shop.client().send("PA2-1", "payments.StartPayment", start);
        assertThat(otherWallet.body().at("/rejection").toString())
                .isEqualTo("{\"type\":\"payments.CodeNotOfMethod\",\"method\":\"ALIPAY\",\"wallet\":\"WECHAT\"}");

        start.put("amountMinor", new BigDecimal("19.805"));
        Answer decimals = shop.client().send("PA2-2", "payments.StartPayment", start);
        assertThat(decimals.status()).isEqualTo(400);
        assertThat(decimals.body().toString()).contains("/payload/amountMinor");

        String taken = byHand(shop, store, 2, 60);
        Answer tooMuch = shop.client()
                .send("PA2-3", "payments.StartRefund", Map.of("refundId", payment("PA2", 8), "paymentId", taken,
                        "location", store, "amountMinor", 61, "reason", "not wanted"));
        assertThat(tooMuch.body().at("/rejection/type").asString()).isEqualTo("payments.RefundExceedsCapture");
        assertThat(shop.client()
                .ask(tooMuch.position(), "{ payments(location: \"" + store + "\") { edges { node { id } } } "
                        + "paymentRefunds(location: \"" + store + "\") { edges { node { id } } } }")
                .toString())
                .isEqualTo("{\"payments\":{\"edges\":[{\"node\":{\"id\":\"" + taken
                        + "\"}}]},\"paymentRefunds\":{\"edges\":[]}}");
    }

    @Test
    void nothingThatCanBeAskedForHasTheCode(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "PA3");
        String store = shop.store(1);
        String payment = payment("PA3", 1);
        Map<String, Object> start = start(store, payment, "WECHAT", "BARCODE", 1_980);
        start.put("code", CODE);
        Answer started = shop.client().send("PA3-1", "payments.StartPayment", start);
        assertThat(started.status()).isEqualTo(201);

        String all = shop.client()
                .ask(started.position(), "{ history(stream: \"payment-" + payment
                        + "\") { edges { node { type payload } } } payment(id: \"" + payment + "\") { maskedCode } }")
                .toString();
        assertThat(all).doesNotContain(CODE).contains("13****95").contains("payments.PaymentStarted");
        // Sent once more with another code it is the same command: none of its digests has it.
        start.put("code", "134567890123456796");
        assertThat(shop.client().send("PA3-1", "payments.StartPayment", start).status()).isEqualTo(200);
        assertThat(shop.client()
                .send("PA3-2", "payments.RecordAnswer", Map.of("paymentId", payment, "source", "CALL", "state",
                        "CAPTURED", "capturedMinor", 1_980))
                .status()).as("what providers say is told by the server only").isEqualTo(400);
    }

    @Test
    void aReturnGivesBackTheWayTheMoneyCame(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "PA4");
        String store = shop.store(1);
        String payment = byHand(shop, store, 4, 60);
        assertThat(sell(shop, "PA4-1", store, payment, 60).status()).isEqualTo(201);
        Answer back = shop.client()
                .send("PA4-2", "returns.AcceptReturn", Map.of("returnId", "PA4-B", "saleId", "PA4-1", "location", store,
                        "register", "R1", "lines",
                        List.of(Map.of("saleLineNo", 1, "quantity", 1, "restock", true)), "refunds",
                        List.of(Map.of("method", "CARD", "amountMinor", 60)), "reason", "sour"));
        assertThat(back.body().toString()).contains("ACCEPTED");
        assertThat(shop.client()
                .ask(back.position(), "{ payment(id: \"" + payment
                        + "\") { backMinor refunds { returnId state refundedMinor } } }")
                .at("/payment")
                .toString())
                .isEqualTo("{\"backMinor\":60,\"refunds\":[{\"returnId\":\"PA4-B\",\"state\":\"COMPLETED\","
                        + "\"refundedMinor\":60}]}");
    }

    private static String payment(String shop, int number) {
        return new UUID(shop.hashCode(), number).toString();
    }

    private static Map<String, Object> start(String store, String payment, String method, String by, long amount) {
        return new HashMap<>(Map.of("paymentId", payment, "location", store, "register", "R1", "method", method, "by",
                by, "amountMinor", amount));
    }

    private static String byHand(PromotedStore shop, String store, int number, long amount) throws IOException {
        String payment = payment(store, number);
        Map<String, Object> start = start(store, payment, "CARD", "BY_HAND", amount);
        start.put("reference", "trace 000123");
        shop.accepted("payments.StartPayment", start);
        return payment;
    }

    private static Answer sell(PromotedStore shop, String id, String store, String payment, long amount)
            throws IOException {
        return shop.client()
                .send(id, "sales.CompleteSale", Map.of("saleId", id, "receiptNo", id, "location", store, "register",
                        "R1", "lines", List.of(Map.of("lineNo", 1, "sku", "T-" + id.substring(0, 3), "quantity", 1,
                                "unitPriceMinor", amount)),
                        "tenders", List.of(Map.of("method", "CARD", "amountMinor", amount, "paymentId", payment))));
    }
}
