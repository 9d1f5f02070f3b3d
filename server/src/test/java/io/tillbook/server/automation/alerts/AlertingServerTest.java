package io.tillbook.server.automation.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.Capabilities;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.Tillbook;
import io.tillbook.server.delivery.WebhookReceiver.Post;
import io.tillbook.server.delivery.WebhookReceiver;
import io.tillbook.server.delivery.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** From a sale to the webhook, through the whole server, and no second time when its views are built anew. */
class AlertingServerTest {
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ALERTS = "{ stockAlerts { edges { node { id kind state acknowledgedBy"
            + " deliveries { state } } } } }";

    @TempDir Path directory;

    @Test
    void anAlertIsRaisedToldAcknowledgedAndClearedAndNeverToldAgain() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            try (ConfigurableApplicationContext server = start(receiver)) {
                untilTheAlertIsOver(client(server), receiver);
            }
            FileSystemUtils.deleteRecursively(directory.resolve("views"));
            try (ConfigurableApplicationContext server = start(receiver)) {
                afterTheViewsWereLost(client(server), receiver);
            }
        }
    }

    private static void untilTheAlertIsOver(LedgerClient client, WebhookReceiver receiver) throws IOException {
        openStore(client);
        accepted(client, "policy", "replenishment.SetStockPolicy", Map.of("category", "Tea", "safetyStock", 5));
        receive(client, "GR-1", 10);
        sell(client, "sale-1", 6);
        await(() -> receiver.posts().size() == 1);

        Post post = receiver.posts().getFirst();
        assertThat(post.signature()).isEqualTo(WebhookSignature.with(SECRET)
                .of(post.id(), Instant.ofEpochSecond(post.timestamp()), post.body()));
        JsonNode data = Capabilities.all().types().json().readTree(post.body()).get("data");
        assertThat(data.get("kind").asString()).isEqualTo("LOW_STOCK");
        assertThat(data.get("figures").get("available").asInt()).isEqualTo(4);

        long position = accepted(client, "noted", "alerts.AcknowledgeAlert",
                Map.of("location", "S1", "sku", "TEA", "alertId", post.id(), "by", "wang"));
        await(() -> node(client, position, 0).toString().contains("DELIVERED"));
        assertThat(node(client, position, 0).get("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(node(client, position, 0).get("id").asString()).isEqualTo(post.id());

        receive(client, "GR-2", 10);
        await(() -> node(client, position, 0).get("state").asString().equals("CLEARED"));
    }

    private static void afterTheViewsWereLost(LedgerClient client, WebhookReceiver receiver) throws IOException {
        await(() -> client.ask(1, ALERTS).get("stockAlerts").get("edges").size() == 1);
        sell(client, "sale-2", 14);
        await(() -> receiver.posts().size() > 1);

        assertThat(receiver.posts()).hasSize(2);
        assertThat(receiver.posts().get(1).body()).contains("OUT_OF_STOCK");
    }

    private ConfigurableApplicationContext start(WebhookReceiver receiver) {
        return SpringApplication.run(Tillbook.class, "--server.port=0", "--tillbook.data-dir=" + directory,
                OwnerToken.settingIn(directory), "--tillbook.alerts.webhook.url=" + receiver.address(),
                "--tillbook.alerts.webhook.secret=whsec_" + SECRET,
                "--tillbook.alerts.webhook.allowed-networks=127.0.0.1", "--logging.level.root=warn");
    }

    private static LedgerClient client(ConfigurableApplicationContext server) {
        return new LedgerClient(
                URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port")));
    }

    private static void openStore(LedgerClient client) throws IOException {
        accepted(client, "open", "catalog.OpenLocation", Map.of("location", "S1", "name", "S1", "kind", "STORE",
                "zone", "Asia/Shanghai", "negativeStock", "BLOCK"));
        accepted(client, "product", "catalog.RegisterProduct",
                Map.of("sku", "TEA", "name", "Tea", "unit", "PIECE", "category", "Tea"));
    }

    private static void receive(LedgerClient client, String receipt, int units) throws IOException {
        accepted(client, receipt, "purchasing.ReceiveGoods", Map.of("receiptId", receipt, "location", "S1", "lines",
                List.of(Map.of("lineNo", 1, "sku", "TEA", "quantity", units, "unitCostMinor", 1_200))));
    }

    private static void sell(LedgerClient client, String sale, int units) throws IOException {
        accepted(client, sale, "sales.CompleteSale",
                Map.of("saleId", sale, "receiptNo", sale, "location", "S1", "register", "R1", "lines",
                        List.of(Map.of("lineNo", 1, "sku", "TEA", "quantity", units, "unitPriceMinor", 1_980)),
                        "tenders", List.of(Map.of("method", "CARD", "amountMinor", units * 1_980))));
    }

    private static long accepted(LedgerClient client, String key, String type, Map<String, ?> payload)
            throws IOException {
        LedgerClient.Answer answer = client.send(key, type, payload);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.position();
    }

    private static JsonNode node(LedgerClient client, long position, int index) throws IOException {
        return client.ask(position, ALERTS).get("stockAlerts").get("edges").get(index).get("node");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }
}
