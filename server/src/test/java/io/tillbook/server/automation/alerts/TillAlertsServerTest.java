package io.tillbook.server.automation.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.LedgerClient;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.Tillbook;
import io.tillbook.server.delivery.WebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** From a sale in no shift, a missing number and a late bill to a webhook, through the whole server. */
class TillAlertsServerTest {
    private static final String ALERTS =
            "{ tillAlerts(location: \"S1\") { edges { node { id kind state matter { subject"
                    + " amountMinor count } acknowledgedBy deliveries { state } } } } }";

    @TempDir Path directory;

    @Test
    void whatIsTheMatterWithATillIsToldAndOverOnceItIsResolved() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver();
                ConfigurableApplicationContext server = start(receiver)) {
            LedgerClient client = new LedgerClient(
                    URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port")));
            openTill(client);
            sell(client, "T1", "000001", 1);
            sell(client, "T3", "000003", 1);
            sell(client, "T9", "000004", 7);
            await(() -> receiver.posts().size() == 2);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(alerts(client)).contains("MONEY_IN_NO_SHIFT",
                            "\"subject\":\"T9\"", "\"amountMinor\":500", "NUMBERS_MISSING",
                            "\"subject\":\"000002\""));
            String money = receiver.posts()
                    .stream()
                    .filter(post -> post.body().contains("MONEY_IN_NO_SHIFT"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            accepted(client, "noted", "alerts.AcknowledgeTillAlert",
                    Map.of("location", "S1", "register", "R1", "alertId", money, "by", "wang"));
            await(() -> alerts(client).contains("ACKNOWLEDGED"));

            accepted(client, "assign", "shifts.AssignFact", Map.of("location", "S1", "register", "R1", "shiftNo", 1,
                    "sale", "T9", "note", "the cashier remembers"));
            sell(client, "T2", "000002", 1);
            await(() -> alerts(client).split("CLEARED", -1).length == 3);
            assertThat(client.ask(1, "{ unassignedFacts { edges { cursor } } }").toString()).doesNotContain("cursor");

            accepted(client, "late", "alerts.AssessBills",
                    Map.of("account", "wechat", "late", List.of("2026-11-21")));
            await(() -> receiver.posts()
                    .stream()
                    .anyMatch(post -> post.body().contains("alerts.BillAlertRaised")
                            && post.body().contains("\"day\":\"2026-11-21\"")));
        }
    }

    private ConfigurableApplicationContext start(WebhookReceiver receiver) {
        return SpringApplication.run(Tillbook.class, "--server.port=0", "--tillbook.data-dir=" + directory,
                OwnerToken.settingIn(directory), "--tillbook.alerts.webhook.url=" + receiver.address(),
                "--tillbook.alerts.webhook.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "--tillbook.alerts.webhook.allowed-networks=127.0.0.1", "--tillbook.alerts.tills=1s",
                "--logging.level.root=warn");
    }

    private static void openTill(LedgerClient client) throws IOException {
        accepted(client, "open", "catalog.OpenLocation", Map.of("location", "S1", "name", "S1", "kind", "STORE", "zone",
                "Asia/Shanghai", "negativeStock", "ALLOW"));
        accepted(client, "product", "catalog.RegisterProduct",
                Map.of("sku", "TEA", "name", "Tea", "unit", "PIECE", "category", "Tea"));
        accepted(client, "register", "shifts.OpenRegister", Map.of("location", "S1", "register", "R1"));
        accepted(client, "shift", "shifts.OpenShift", Map.of("location", "S1", "register", "R1", "shiftNo", 1,
                "cashier", "wang", "floatMinor", 0, "origin", "REPORTED"));
    }

    private static void sell(LedgerClient client, String sale, String receipt, int shift) throws IOException {
        Map<String, Object> payload = new HashMap<>(Map.of("saleId", sale, "receiptNo", receipt, "location", "S1",
                "register", "R1", "shiftNo", shift, "origin", "REPORTED"));
        payload.put("lines", List.of(Map.of("lineNo", 1, "sku", "TEA", "quantity", 1, "unitPriceMinor", 500)));
        payload.put("tenders", List.of(Map.of("method", "CASH", "amountMinor", 500)));
        accepted(client, sale, "sales.CompleteSale", payload);
    }

    private static void accepted(LedgerClient client, String key, String type, Map<String, ?> payload)
            throws IOException {
        LedgerClient.Answer answer = client.send(key, type, payload);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
    }

    private static String alerts(LedgerClient client) throws IOException {
        return client.ask(1, ALERTS).toString();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }
}
