package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A store with one product, enough to sell something. */
public final class SmallStore {
    /** What it sells. */
    public static final String SKU = "TEA";
    /** What a unit is sold for. */
    public static final int PRICE_MINOR = 1_980;
    /** What a unit has cost. */
    public static final int UNIT_COST_MINOR = 1_200;

    private SmallStore() {}

    /** Opens it, and registers the product unless it is. */
    public static void open(LedgerClient client, String location, String negativeStock) throws IOException {
        accepted(client.send("open-" + location, "catalog.OpenLocation", Map.of("location", location, "name", location,
                "kind", "STORE", "zone", "Asia/Shanghai", "negativeStock", negativeStock)));
        LedgerClient.Answer product = client.send("product", "catalog.RegisterProduct",
                Map.of("sku", SKU, "name", "龙井茶 · Tea", "unit", "PIECE", "category", "Tea"));
        assertThat(product.status()).isIn(200, 201);
    }

    /** Receives units of the product. */
    public static void receive(LedgerClient client, String location, String receipt, int units) throws IOException {
        accepted(client.send(receipt, "purchasing.ReceiveGoods", Map.of("receiptId", receipt, "location", location,
                "lines",
                List.of(Map.of("lineNo", 1, "sku", SKU, "quantity", units, "unitCostMinor", UNIT_COST_MINOR)))));
    }

    /** The payload of a sale that is paid by card. */
    public static Map<String, ?> sale(String location, String id, int units) {
        return Map.of("saleId", id, "receiptNo", id, "location", location, "register", "R1",
                "lines", List.of(Map.of("lineNo", 1, "sku", SKU, "quantity", units, "unitPriceMinor", PRICE_MINOR)),
                "tenders", List.of(Map.of("method", "CARD", "amountMinor", units * PRICE_MINOR)));
    }

    private static void accepted(LedgerClient.Answer answer) {
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
    }
}
