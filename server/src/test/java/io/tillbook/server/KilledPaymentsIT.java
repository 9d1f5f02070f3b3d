package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.Script;
import io.tillbook.server.payments.simulator.SimulatedAccounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that is killed while it takes payments: in the end its books and the provider's say the same. */
class KilledPaymentsIT {
    private static final int KILLS = 3;
    private static final int BETWEEN_KILLS = 12;
    private static final long AMOUNT = 1_980;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Http http = new Http();
    private final Random random = new Random(11);
    private final List<String> payments = new ArrayList<>();

    @Test
    void theBooksAgreeAfterKills(@TempDir Path data, @TempDir Path keys) throws IOException {
        try (ProviderSimulator wechat = ProviderSimulator.start(TenderMethod.WECHAT)) {
            String[] settings = SimulatedAccounts.in(keys, List.of(wechat))
                    .settings()
                    .entrySet()
                    .stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new);
            for (int kill = 0; kill < KILLS; kill++) {
                try (RunningServer server = RunningServer.start(data, settings)) {
                    open(server);
                    for (int number = 0; number < BETWEEN_KILLS; number++) {
                        pay(server);
                    }
                    server.kill();
                }
            }
            try (RunningServer server = RunningServer.start(data, settings)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(asked(server,
                                """
                                { openPayments(startedUntil: "2100-01-01T00:00:00Z") { edges { node { id state } } } }""")
                                .at("/data/openPayments/edges")).isEmpty());
                assertThat(payments).allSatisfy(payment -> assertThat(
                        wechat.book().timesSent(payment.replace("-", ""))).isLessThanOrEqualTo(1));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(ledgerMinor(server))
                                .isEqualTo(wechat.book().capturedMinor() - wechat.book().refundedMinor()));
                assertThat(wechat.book().capturedMinor()).isPositive();
            }
        }
    }

    private void open(RunningServer server) {
        put(server, "01998f00-006b-7000-8000-0000000000f1", "catalog.OpenLocation", """
                {"location":"KILLED-S1","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}""");
    }

    private void pay(RunningServer server) {
        String payment = new UUID(0x01998f006b007000L, 0x8000_0000_0000_f000L + payments.size()).toString();
        payments.add(payment);
        Script script = Script.values()[random.nextInt(Script.values().length)];
        put(server, UUID.randomUUID().toString(), "payments.StartPayment", """
                {"paymentId":"%s","location":"KILLED-S1","register":"R1","method":"WECHAT","by":"BARCODE",
                 "code":"13%014d%s","amountMinor":%d}""".formatted(payment, payments.size(), script.digits(), AMOUNT));
    }

    private void put(RunningServer server, String id, String type, String payload) {
        assertThat(http.put(server.uri("/v1/commands/" + id), """
                {"type":"%s","occurredAt":"2026-11-28T08:00:00+08:00","payload":%s}""".formatted(type, payload))
                .status()).isIn(200, 201);
    }

    /** What was captured, on time or late, less what is back. */
    private long ledgerMinor(RunningServer server) {
        return payments.stream().mapToLong(payment -> {
            JsonNode told = asked(server, "{ payment(id: \"" + payment + "\") { capturedMinor backMinor } }")
                    .at("/data/payment");
            return told.path("capturedMinor").asLong(0) - told.path("backMinor").asLong(0);
        }).sum();
    }

    private JsonNode asked(RunningServer server, String query) {
        return http.graphQl(server.uri("/graphql"), query).json();
    }
}
