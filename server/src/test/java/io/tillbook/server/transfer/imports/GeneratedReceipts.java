package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.RunningServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Goods receipts for stocks of the data set, all over its year; always the same. */
record GeneratedReceipts(RunningServer server, Http http) {
    private static final int RECEIPTS = 1_500;
    private static final Instant YEAR = Instant.parse("2017-01-01T00:00:00Z");
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

    /** Sends them, for stocks that have something in them or owe something. */
    void send() {
        List<JsonNode> stocks = http.graphQl(server.uri("/graphql"),
                "{ stockLevels(first: 200) { edges { node { location sku } } } }")
                .json()
                .at("/data/stockLevels/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
        assertThat(stocks).isNotEmpty();
        Random random = new Random(2017);
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < RECEIPTS; number++) {
            lines.add(receipt(number, stocks.get(random.nextInt(stocks.size())), random));
        }
        assertThat(http.postLines(server.uri("/v1/commands"), lines).lines())
                .allSatisfy(line -> assertThat(line.path("status").asInt()).as("%s", line).isEqualTo(201));
    }

    private static String receipt(int number, JsonNode stock, Random random) {
        return """
                {"commandId":"%s","type":"purchasing.ReceiveGoods","occurredAt":"%s","payload":\
                {"receiptId":"generated-%d","location":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":%d,\
                "unitCostMinor":%d}]}}""".formatted(new UUID(0x0198_c5c0_0000_7000L, 0x8000_0000_0000_0000L | number),
                YEAR.plusSeconds(60L * random.nextInt(MINUTES_OF_A_YEAR)), number,
                stock.path("location").stringValue(), stock.path("sku").stringValue(), 1 + random.nextInt(20),
                random.nextInt(500));
    }
}
