package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.BridgeProgram.Running;
import io.tillbook.server.BridgeProgram.Told;
import java.io.IOException;
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

    private static final String BASKET = """
            [{"lineNo": 1, "sku": "TEA", "quantity": 3}, {"lineNo": 2, "sku": "APPLE", "quantity": 0.25}]""";

    @TempDir private Path folder;

    private final List<String> sold = new ArrayList<>();

    @Test
    void eachSaleIsBookedOnceAtTheRightPricesAndWithoutAGapInItsNumbers() throws Exception {
        int port = BridgeProgram.freePort();
        Path data = folder.resolve("ledger");
        BridgeProgram program = new BridgeProgram(folder, "http://127.0.0.1:" + port,
                "store: {location: S1, refreshMinutes: 1}\n");
        program.pair();
        try (RunningServer server = start(data, port)) {
            open(new LedgerClient(server.base()));
            try (Running bridge = program.start()) {
                OffsetDateTime opened = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
                await().until(() -> quote(bridge, opened).path("totalMinor").asInt(0) == TOTAL
                        && quote(bridge, opened).at("/age/stockAsOf").isString());
                for (int no = 1; no <= LIVE; no++) {
                    sold(sell(bridge, no), 201);
                }
                server.kill();
                for (int no = LIVE + 1; no <= LIVE + WITHOUT_LINE / 2; no++) {
                    sold(sell(bridge, no), 202);
                }
            }
        }
        try (Running bridge = program.start()) {
            Told again = sell(bridge, LIVE + WITHOUT_LINE / 2);
            assertThat(again.body().path("receiptNo").asString()).isEqualTo(sold.getLast());
            for (int no = LIVE + WITHOUT_LINE / 2 + 1; no <= LIVE + WITHOUT_LINE; no++) {
                sold(sell(bridge, no), 202);
            }
            try (RunningServer server = start(data, port)) {
                await().until(() -> bridge.journal().path("waiting").asInt(-1) == 0);
                assertThat(bridge.journal().path("disputed").isEmpty()).isTrue();
                sold(sell(bridge, LAST), 201);
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

    /** The same sale is told alike whenever it is told again: the till has written it down. */
    private Told sell(Running bridge, int no) throws Exception {
        Path kept = folder.resolve("sale-" + no);
        if (!Files.exists(kept)) {
            Files.writeString(kept, """
                    {"type": "sales.CompleteSale", "occurredAt": "%s", "payload": {"saleId": "sale-%d",
                     "location": "S1", "register": "R1", "cashier": "wang", "lines": %s,
                     "tenders": [{"method": "CASH", "amountMinor": %d}]}}"""
                    .formatted(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS), no, BASKET, TOTAL));
        }
        return bridge.sell(no, Files.readString(kept));
    }

    private static JsonNode quote(Running bridge, OffsetDateTime opened) throws Exception {
        return bridge.quote("{\"openedAt\": \"" + opened + "\", \"lines\": " + BASKET + "}");
    }
}
