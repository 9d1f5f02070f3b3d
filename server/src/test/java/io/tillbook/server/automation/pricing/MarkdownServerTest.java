package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.Tillbook;
import io.tillbook.server.testing.ShiftedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** From a batch that comes near its last day to a sale at the lower price, through the whole server. */
class MarkdownServerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MARKDOWNS = "{ markdowns(location: \"S1\") { edges { node { id state batch daysLeft "
            + "daysLeftAtMost quantity unitCostMinor unitPriceMinor suggestedBasisPoints payBasisPoints unitMinor "
            + "promotion } } } }";
    private static final ShiftedClock CLOCK = new ShiftedClock();

    @TempDir Path directory;
    private LedgerClient client = new LedgerClient(URI.create("http://127.0.0.1"));
    private long position;

    @Configuration(proxyBeanMethods = false)
    static class OtherTimes {
        @Bean
        @Primary
        Clock shiftedClock() {
            return CLOCK;
        }
    }

    @Test
    void aBatchIsProposedApprovedQuotedAndSoldAndNothingIsProposedTwice() throws IOException {
        try (ConfigurableApplicationContext _ = start()) {
            openStore();
            assertThat(found()).as("with five days left").isEmpty();
            CLOCK.pass(Duration.ofDays(2));
            JsonNode proposed = awaitFirst(1);
            assertThat(proposed.toString()).contains("\"state\":\"PROPOSED\",\"batch\":\"L1\",\"daysLeft\":3,"
                    + "\"daysLeftAtMost\":3,\"quantity\":10,\"unitCostMinor\":300,\"unitPriceMinor\":1000,"
                    + "\"suggestedBasisPoints\":7000,\"payBasisPoints\":null");

            accepted("approve", "pricing.ApproveMarkdown",
                    Map.of("markdown", proposed.path("id").asString(), "payBasisPoints", 6_000));
            JsonNode approved = found().getFirst();
            assertThat(approved.toString()).contains("\"state\":\"APPROVED\"", "\"unitMinor\":600");
            sellAtTheLowerPrice(approved.path("promotion").asString());
        }
        try (ConfigurableApplicationContext _ = start()) {
            CLOCK.pass(Duration.ofDays(2));
            assertThat(awaitFirst(2).toString()).contains("\"daysLeft\":1,\"daysLeftAtMost\":1",
                    "\"quantity\":9", "\"suggestedBasisPoints\":5000");
            CLOCK.pass(Duration.ofDays(2));
            JsonNode quote = quote(1);
            assertThat(quote.path("totalMinor").asInt()).as("after its last day").isEqualTo(1_000);
            assertThat(found()).hasSize(2)
                    .allSatisfy(each -> assertThat(each.path("state").asString()).isEqualTo("OVER"));
        }
    }

    private void openStore() throws IOException {
        accepted("open", "catalog.OpenLocation", Map.of("location", "S1", "name", "S1", "kind", "STORE", "zone",
                ZONE.getId(), "negativeStock", "BLOCK"));
        accepted("product", "catalog.RegisterProduct", Map.of("sku", "MILK", "name", "Milk", "unit", "PIECE",
                "category", "food/dairy", "listPriceMinor", 1_000, "batchTracked", true));
        accepted("policy", "pricing.SetPricingPolicy",
                Map.of("location", "S1", "settings", Map.of("priceCheck", "ENFORCE")));
        accepted("receive", "purchasing.ReceiveGoods", Map.of("receiptId", "G1", "location", "S1", "lines",
                List.of(Map.of("lineNo", 1, "sku", "MILK", "quantity", 10, "unitCostMinor", 300, "batch", "L1",
                        "expiresOn", LocalDate.now(ZONE).plusDays(5).toString()))));
        accepted("steps", "pricing.SetMarkdownSteps", Map.of("category", "food"));
    }

    /** What was quoted for the batch is sold for that, and without the batch it is refused. */
    private void sellAtTheLowerPrice(String promotion) throws IOException {
        JsonNode quote = quote(3);
        assertThat(quote.path("totalMinor").asInt()).isEqualTo(600);
        assertThat(quote.at("/applications/0/promotion").asString()).isEqualTo(promotion);

        Answer withoutBatch = client.send("sale-0", "sales.CompleteSale", sale(quote, null));
        assertThat(withoutBatch.status()).isEqualTo(422);
        assertThat(withoutBatch.body().at("/rejection/type").asString()).startsWith("pricing.");
        accepted("sale-1", "sales.CompleteSale", sale(quote, "L1"));
    }

    private JsonNode quote(int daysLeft) throws IOException {
        return client.ask(position,
                "{ quote(basket: {location: \"S1\", lines: [{lineNo: 1, sku: \"MILK\", quantity: 1, "
                        + "batchDaysLeft: " + daysLeft + "}]}) { totalMinor basis { pricedAt engine search channel } "
                        + "applications { layer promotion version step times benefitMinor } "
                        + "lines { regularUnitMinor discountMinor shares { seq amountMinor } } } }")
                .path("quote");
    }

    private static Map<String, ?> sale(JsonNode quote, @Nullable String batch) {
        JsonNode quoted = quote.at("/lines/0");
        Map<String, Object> line = new HashMap<>(Map.of("lineNo", 1, "sku", "MILK", "quantity", 1, "unitPriceMinor",
                quoted.path("regularUnitMinor"), "discountMinor", quoted.path("discountMinor"), "shares",
                quoted.path("shares")));
        if (batch != null) {
            line.put("batch", batch);
        }
        return Map.of("saleId", "T1", "receiptNo", "T1", "location", "S1", "register", "R1", "basis",
                quote.path("basis"), "applications", quote.path("applications"), "lines", List.of(line), "tenders",
                List.of(Map.of("method", "CASH", "amountMinor", quote.path("totalMinor").asInt())));
    }

    /** The newest of so many. */
    private JsonNode awaitFirst(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> found().size() == count);
        return found().getFirst();
    }

    private List<JsonNode> found() {
        try {
            List<JsonNode> nodes = new ArrayList<>();
            client.ask(position, MARKDOWNS).at("/markdowns/edges").forEach(edge -> nodes.add(edge.path("node")));
            return nodes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ConfigurableApplicationContext start() {
        ConfigurableApplicationContext server = new SpringApplication(Tillbook.class, OtherTimes.class).run(
                "--server.port=0", "--tillbook.data-dir=" + directory, OwnerToken.settingIn(directory),
                "--tillbook.alerts.assess=false", "--tillbook.markdowns.sweep=100ms", "--logging.level.root=warn");
        client = new LedgerClient(
                URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port")));
        return server;
    }

    private void accepted(String key, String type, Map<String, ?> payload) throws IOException {
        Answer answer = client.send(key, type, payload);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        position = answer.position();
    }
}
