package io.tillbook.server.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.LedgerClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stores that sell tea at 10.00, and promotions that take 1.00 off. */
public final class PromotedStore {
    private static final long PRICE = 1_000;
    private static final long BENEFIT = 100;
    private static final int AT_ONCE = 200;

    private final Server server;
    private final LedgerClient client;
    private final String run;

    /** @param run by which its ids are told apart from those of other tests */
    public PromotedStore(Server server, String run) throws IOException {
        this.server = server;
        this.client = new LedgerClient(server.uri("/"));
        this.run = run;
        accepted("catalog.RegisterProduct", Map.of("sku", sku(), "name", "Tea", "unit", "PIECE",
                "listPriceMinor", PRICE));
    }

    private PromotedStore(PromotedStore same, Server other) {
        this.server = other;
        this.client = new LedgerClient(other.uri("/"));
        this.run = same.run;
    }

    /** The same, asking another server of the same ledger. */
    public PromotedStore at(Server other) {
        return new PromotedStore(this, other);
    }

    private String sku() {
        return "T-" + run;
    }

    /** What asks and sends. */
    public LedgerClient client() {
        return client;
    }

    /** Opens a store. */
    public String store(int number) throws IOException {
        String store = run + "-S" + number;
        accepted("catalog.OpenLocation", Map.of("location", store, "name", store, "kind", "STORE", "zone",
                "Asia/Shanghai", "negativeStock", "ALLOW"));
        return store;
    }

    /** A campaign of codes that are used once, and a promotion that needs one of them. */
    public void campaign(String campaign, String promotion, int codes) throws IOException {
        accepted("coupons.OpenCampaign", Map.of("campaign", campaign, "name", campaign, "kind", "UNIQUE", "from",
                "2020-01-01T00:00:00Z"));
        accepted("coupons.GenerateCodes", Map.of("campaign", campaign, "count", codes));
        promote(promotion, Map.of("layer", "COUPON", "when", Map.of("coupon", campaign), "give",
                Map.of("off", BENEFIT)));
    }

    /** Publishes the first version of a promotion, and says the position of that. */
    public long promote(String promotion, Map<String, ?> rule) throws IOException {
        accepted("pricing.DraftPromotion", Map.of("promotion", promotion, "name", promotion, "rule", rule));
        return accepted("pricing.PublishPromotion", Map.of("promotion", promotion, "version", 1));
    }

    /** The codes of a campaign. */
    public List<String> codes(String campaign) {
        return new Http().get(server.uri("/v1/coupon-campaigns/" + campaign + "/codes.csv"))
                .raw()
                .body()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1)[1])
                .toList();
    }

    /** Sells one tea for 1.00 less. */
    public Answer sell(String id, String store, String promotion, List<String> codes) throws IOException {
        return client.send(id, "sales.CompleteSale", sale(id, store, promotion, codes));
    }

    /** Takes the goods of a sale back and sells the same again, with these codes. */
    Answer exchange(String id, String of, String store, String promotion, List<String> codes) throws IOException {
        Map<String, Object> sale = new HashMap<>(sale(id, store, promotion, codes));
        sale.put("tenders", List.of());
        return client.send(id, "returns.ExchangeGoods", Map.of("acceptReturn",
                Map.of("returnId", id, "saleId", of, "location", store, "register", "R1", "lines",
                        List.of(Map.of("saleLineNo", 1, "quantity", 1, "restock", true)), "refunds", List.of(),
                        "reason", "another colour"),
                "completeSale", sale));
    }

    private Map<String, ?> sale(String id, String store, String promotion, List<String> codes) {
        Map<String, Object> sale = new HashMap<>();
        sale.put("saleId", id);
        sale.put("receiptNo", id);
        sale.put("location", store);
        sale.put("register", "R1");
        sale.put("lines", List.of(Map.of("lineNo", 1, "sku", sku(), "quantity", 1, "unitPriceMinor", PRICE,
                "discountMinor", BENEFIT, "shares", List.of(Map.of("seq", 0, "amountMinor", BENEFIT)))));
        sale.put("tenders", List.of(Map.of("method", "CASH", "amountMinor", PRICE - BENEFIT)));
        sale.put("basis", Map.of("pricedAt", "2026-11-22T09:31:07+08:00", "engine", 1));
        sale.put("applications", List.of(Map.of("layer", codes.isEmpty() ? "ORDER" : "COUPON", "promotion",
                promotion, "version", 1, "benefitMinor", BENEFIT)));
        if (!codes.isEmpty()) {
            sale.put("coupons", codes);
        }
        return sale;
    }

    /** Sends a command that is accepted, and says the position of its last event. */
    public long accepted(String type, Map<String, ?> payload) throws IOException {
        Answer answer = client.send(run + type + payload, type, payload);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.position();
    }

    /** Does all of it, as much at once as the server takes. */
    public static List<Answer> race(List<Callable<Answer>> tills) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService all = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Answer>> futures = new ArrayList<>();
            tills.forEach(till -> futures.add(all.submit(() -> {
                start.await();
                return till.call();
            })));
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
