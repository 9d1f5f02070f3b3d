package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A till that tells a bridge what is bought, and nothing of prices and numbers: with a line, without one, over a kill
 * of the bridge, and with a line again. The server finds nothing to say about any of it.
 */
class BridgeSellingIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LIVE = 3;
    private static final int WITHOUT_LINE = 20;
    private static final int LAST = LIVE + WITHOUT_LINE + 1;
    /** Three teas of which one is half price, and a quarter of a kilo of apples. */
    private static final int TOTAL = 3 * 1_980 - 990 + 395;

    @TempDir private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> sold = new ArrayList<>();
    private String token = "";

    @Test
    void eachSaleIsBookedOnceAtTheRightPricesAndWithoutAGapInItsNumbers() throws Exception {
        int port = freePort();
        Path data = folder.resolve("ledger");
        settings(port);
        token = said("pair", "R1", "--config", folder.resolve("bridge.yaml").toString());
        try (RunningServer server = start(data, port)) {
            open(new LedgerClient(server.base()));
            try (RunningBridge bridge = new RunningBridge()) {
                await().until(() -> bridge.quote().path("totalMinor").asInt(0) == TOTAL
                        && bridge.quote().at("/age/stockAsOf").isString());
                for (int no = 1; no <= LIVE; no++) {
                    sold(bridge.sell(no), 201);
                }
                server.kill();
                for (int no = LIVE + 1; no <= LIVE + WITHOUT_LINE / 2; no++) {
                    sold(bridge.sell(no), 202);
                }
            }
        }
        try (RunningBridge bridge = new RunningBridge()) {
            Told again = bridge.sell(LIVE + WITHOUT_LINE / 2);
            assertThat(again.body().path("receiptNo").asString()).isEqualTo(sold.getLast());
            for (int no = LIVE + WITHOUT_LINE / 2 + 1; no <= LIVE + WITHOUT_LINE; no++) {
                sold(bridge.sell(no), 202);
            }
            try (RunningServer server = start(data, port)) {
                await().until(() -> bridge.journal().path("waiting").asInt(-1) == 0);
                assertThat(bridge.journal().path("disputed").isEmpty()).isTrue();
                sold(bridge.sell(LAST), 201);
                assertThat(sold).isEqualTo(IntStream.rangeClosed(1, LAST).mapToObj("A-%06d"::formatted).toList());
                isBookedAsSold(new LedgerClient(server.base()));
            }
        }
    }

    private void sold(Told told, int status) {
        assertThat(told.status()).as("%s", told.body()).isEqualTo(status);
        assertThat(told.body().path("totalMinor").asInt()).isEqualTo(TOTAL);
        sold.add(told.body().path("receiptNo").asString());
    }

    private void isBookedAsSold(LedgerClient client) throws IOException {
        long position = client.send(UUID.randomUUID(), "sales.CompleteSale",
                SmallStore.sale("NOWHERE", "none", 1))
                .position();
        String today = OffsetDateTime.now(ZoneOffset.UTC).toLocalDate().minusDays(1).toString();
        JsonNode told = client.ask(position, """
                { sales(location: "S1", first: 200) { edges { node { receiptNo totalMinor pricing { basis { bundle } } } } }
                  flaggedSales(location: "S1") { edges { node { kind detail } } }
                  priceFindings(location: "S1") { edges { node { kind detail } } }
                  receiptNumberFindings(location: "S1", from: "%s", to: "2099-01-01") { register }
                  stockLevels(location: "S1") { edges { node { sku onHand } } } }""".formatted(today));
        List<JsonNode> sales = StreamSupport.stream(told.at("/sales/edges").spliterator(), false)
                .map(edge -> edge.path("node"))
                .toList();
        assertThat(sales).extracting(sale -> sale.path("receiptNo").asString())
                .containsExactlyInAnyOrderElementsOf(sold);
        assertThat(sales).allSatisfy(sale -> {
            assertThat(sale.path("totalMinor").asInt()).isEqualTo(TOTAL);
            assertThat(sale.at("/pricing/basis/bundle").asString()).startsWith("S1@");
        });
        assertThat(told.at("/flaggedSales/edges")).as("%s", told).isEmpty();
        assertThat(told.at("/priceFindings/edges")).as("%s", told).isEmpty();
        assertThat(told.path("receiptNumberFindings")).as("%s", told).isEmpty();
        assertThat(StreamSupport.stream(told.at("/stockLevels/edges").spliterator(), false)
                .filter(edge -> edge.at("/node/sku").asString().equals("TEA"))
                .map(edge -> edge.at("/node/onHand").asInt())).containsExactly(1_000 - 3 * LAST);
    }

    private static void open(LedgerClient client) throws IOException {
        accepted(client.send("store", "catalog.OpenLocation", Map.of("location", "S1", "name", "东门店", "kind", "STORE",
                "zone", "Asia/Shanghai", "negativeStock", "BLOCK")));
        accepted(client.send("tea", "catalog.RegisterProduct",
                Map.of("sku", "TEA", "name", "茶 · Tea", "unit", "PIECE", "listPriceMinor", 1_980)));
        accepted(client.send("apple", "catalog.RegisterProduct",
                Map.of("sku", "APPLE", "name", "苹果 · Apples", "unit", "KG", "listPriceMinor", 1_580)));
        accepted(client.send("goods", "purchasing.ReceiveGoods", Map.of("receiptId", "gr-1", "location", "S1", "lines",
                List.of(Map.of("lineNo", 1, "sku", "TEA", "quantity", 1_000, "unitCostMinor", 900),
                        Map.of("lineNo", 2, "sku", "APPLE", "quantity", 1_000, "unitCostMinor", 900)))));
        accepted(client.send("policy", "pricing.SetPricingPolicy",
                Map.of("location", "S1", "settings", Map.of("priceCheck", "FLAG"))));
        accepted(client.send("register", "shifts.OpenRegister", Map.of("location", "S1", "register", "R1", "numbering",
                Map.of("receiptPrefix", "A-", "digits", 6))));
        accepted(client.send("draft", "pricing.DraftPromotion", Map.of("promotion", "HALF", "name", "第二件半价", "rule",
                Map.of("layer", "ITEM", "scope", Map.of("skus", List.of("TEA")), "need",
                        Map.of("pieces", 2, "each", true), "give", Map.of("cheapest", Map.of("k", 1, "pay", 5_000))))));
        accepted(client.send("publish", "pricing.PublishPromotion", Map.of("promotion", "HALF", "version", 1)));
        await().until(() -> {
            JsonNode bundle = JSON.readTree(client.get("/v1/bundles/S1")).path("bundle");
            return bundle.path("products").size() == 2 && bundle.path("promotions").size() == 1;
        });
    }

    private static void accepted(LedgerClient.Answer answer) {
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
    }

    private static RunningServer start(Path data, int port) {
        return RunningServer.start(data, "--server.port=" + port, "--server.address=127.0.0.1");
    }

    private void settings(int port) throws IOException {
        Files.writeString(folder.resolve("bridge.yaml"), """
                port: 0
                data: '%s'
                server: {url: 'http://127.0.0.1:%d', token: '%s', device: bridge-S1, patienceMillis: 20000}
                store: {location: S1, refreshMinutes: 1}
                """.formatted(folder.resolve("bridge"), port, OwnerToken.fileIn(folder)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String said(String... arguments) throws Exception {
        Process process = program(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    private static Process program(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), "io.tillbook.device.bridge.Bridge"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private record Told(int status, JsonNode body) {}

    /** A bridge; to close it is to kill it. */
    private final class RunningBridge implements AutoCloseable {
        private static final String BASKET = """
                [{"lineNo": 1, "sku": "TEA", "quantity": 3}, {"lineNo": 2, "sku": "APPLE", "quantity": 0.25}]""";

        private final Process process;
        private final URI base;
        private final OffsetDateTime opened = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);

        RunningBridge() throws IOException {
            process = program("--config", folder.resolve("bridge.yaml").toString());
            BufferedReader said = process.inputReader();
            String line = said.readLine();
            assertThat(line).startsWith("listening at ");
            base = URI.create(line.substring("listening at ".length()));
        }

        /** The same sale is told alike whenever it is told again: the till has written it down. */
        Told sell(int no) throws Exception {
            Path kept = folder.resolve("sale-" + no);
            if (!Files.exists(kept)) {
                Files.writeString(kept, """
                        {"type": "sales.CompleteSale", "occurredAt": "%s", "payload": {"saleId": "sale-%d",
                         "location": "S1", "register": "R1", "cashier": "wang", "lines": %s,
                         "tenders": [{"method": "CASH", "amountMinor": %d}]}}"""
                        .formatted(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS), no, BASKET,
                                TOTAL));
            }
            return ask(HttpRequest.newBuilder(base.resolve("/v1/commands/" + LedgerClient.commandId("sale-" + no)))
                    .PUT(BodyPublishers.ofString(Files.readString(kept))));
        }

        JsonNode quote() throws Exception {
            return ask(HttpRequest.newBuilder(base.resolve("/v1/quote"))
                    .POST(BodyPublishers.ofString("{\"openedAt\": \"" + opened + "\", \"lines\": " + BASKET + "}")))
                    .body();
        }

        JsonNode journal() throws Exception {
            return ask(HttpRequest.newBuilder(base.resolve("/v1/journal")).GET()).body();
        }

        private Told ask(HttpRequest.Builder request) throws Exception {
            HttpResponse<String> answer = http.send(request.header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofString());
            return new Told(answer.statusCode(), JSON.readTree(answer.body()));
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
