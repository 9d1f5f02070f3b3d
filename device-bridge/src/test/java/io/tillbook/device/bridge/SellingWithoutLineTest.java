package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.Trouble;
import io.tillbook.device.catalog.Bundles;
import io.tillbook.device.catalog.SigningServer;
import io.tillbook.device.job.Job;
import io.tillbook.device.job.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A till sells by way of a bridge that has lost its line: it tells what was bought, and the bridge the rest. */
class SellingWithoutLineTest {
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");
    private static final String SALE = """
            {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T12:00:00+08:00", "payload":
             {"saleId": "sale-%s", "location": "S1", "register": "R1", "cashier": "wang",
              "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 3}, {"lineNo": 2, "sku": "12345", "quantity": 0.25}],
              "tenders": [{"method": "CASH", "amountMinor": 20000, "changeMinor": 5105}]}}""";
    private static final int TOTAL = 14_895;

    @TempDir private Path folder;

    private SigningServer server;
    private RunningBridge bridge;
    private Till till;
    private String printers = "{}";

    @BeforeEach
    void start() throws Exception {
        server = new SigningServer("bundles-1");
        server.tells(Bundles.small());
        Files.writeString(folder.resolve("token"), "none");
        restart();
        Till.await(() -> told("/v1/store").at("/age/stockAsOf").isString());
        server.close();
        restart();
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void theBridgeAddsPricesPromotionsAndTheNextNumber() throws Exception {
        Till.Told sold = sell(1);

        assertThat(sold.status()).as("%s", sold.json()).isEqualTo(202);
        assertThat(sold.json().path("outcome").asString()).isEqualTo("ACCEPTED_LOCALLY");
        assertThat(sold.json().path("receiptNo").asString()).isEqualTo("A-000042");
        assertThat(sold.json().path("totalMinor").asInt()).isEqualTo(TOTAL);
        JsonNode sale = written().getFirst();
        assertThat(sale.path("origin").asString()).isEqualTo("REPORTED");
        assertThat(sale.at("/basis/bundle").asString()).isEqualTo("S1@4");
        assertThat(sale.at("/basis/pricedAt").asString()).isEqualTo("2026-11-28T04:00:00Z");
        assertThat(sale.at("/applications/0/promotion").asString()).isEqualTo("half");
        assertThat(sale.path("lines")).hasSize(3);
        assertThat(sell(1).json()).as("asked again").isEqualTo(sold.json());
        assertThat(written()).hasSize(1);
    }

    @Test
    void numbersGoOnWithoutAGapWhateverTheBridgeForgets() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int no = 1; no <= 6; no++) {
            numbers.add(sell(no).json().path("receiptNo").asString());
            if (no % 2 == 0) {
                bridge.close();
            }
            if (no == 4) {
                Files.delete(folder.resolve("data/registers/registers.json"));
            }
            if (no % 2 == 0) {
                start(NOW);
            }
        }
        assertThat(numbers).containsExactly("A-000042", "A-000043", "A-000044", "A-000045", "A-000046", "A-000047");
        assertThat(sell(3).json().path("receiptNo").asString()).isEqualTo("A-000044");
    }

    @Test
    void whatIsNotDoneUsesNoNumber() throws Exception {
        sell(1);
        assertThat(put(20, SALE.formatted(20).replace("CASH", "CARD")).json().at("/trouble/code").asString())
                .isEqualTo("NEEDS_LINE");
        assertThat(put(22, SALE.formatted(22).replace("CASH", "GIFT_CARD")).json().at("/trouble/zh").asString())
                .contains("储值卡");
        assertThat(put(24, SALE.formatted(24).replace("\"cashier\"", "\"coupons\": [\"X\"], \"cashier\"")).json()
                .at("/trouble/code")
                .asString()).isEqualTo("COUPON_NEEDS_LINE");

        assertThat(sell(2).json().path("receiptNo").asString()).isEqualTo("A-000043");
    }

    @Test
    void aWrongBodyIsSaidToBeWrongWhereItIs() throws Exception {
        assertThat(wrong("\"quantity\": 3", "\"quantity\": 0")).startsWith("/payload/lines/0/quantity");
        assertThat(wrong("\"TEA\"", "\"NOTHING\"")).startsWith("/payload/lines/0/sku");
        assertThat(wrong("\"amountMinor\": 20000", "\"amountMinor\": \"many\""))
                .startsWith("/payload/tenders/0/amountMinor");
        assertThat(wrong("\"saleId\": \"sale-1\",", "")).startsWith("/payload/saleId");
        assertThat(sell(1).json().path("receiptNo").asString()).isEqualTo("A-000042");
    }

    @Test
    void aTillThatKnowsPricesIsToldNothingOtherAndExplainedWhereBothAgree() throws Exception {
        String told = """
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T12:00:00+08:00", "payload":
                 {"saleId": "own-1", "receiptNo": "A-000050", "location": "S1", "register": "R1",
                  "lines": [{"lineNo": 1, "sku": "MILK", "quantity": 2, "unitPriceMinor": %d}],
                  "tenders": [{"method": "CASH", "amountMinor": 2600}]}}""";
        put(30, told.formatted(1300));
        put(32, told.formatted(1250).replace("own-1", "own-2").replace("50\"", "51\""));

        assertThat(written().get(0).at("/basis/bundle").asString()).isEqualTo("S1@4");
        assertThat(written().get(1).has("basis")).isFalse();
        assertThat(written().get(1).at("/lines/0/unitPriceMinor").asInt()).isEqualTo(1250);
        assertThat(sell(1).json().path("receiptNo").asString()).as("it goes on behind the till's numbers")
                .isEqualTo("A-000052");
    }

    @Test
    void theShiftsTotalsAreKept() throws Exception {
        put(40, """
                {"type": "shifts.OpenShift", "occurredAt": "2026-11-28T09:00:00+08:00", "payload":
                 {"location": "S1", "register": "R1", "shiftNo": 3, "cashier": "wang", "floatMinor": 50000}}""");
        sell(1);
        sell(2);
        sell(2);
        put(42, """
                {"type": "shifts.MoveCash", "occurredAt": "2026-11-28T12:30:00+08:00", "payload":
                 {"movementId": "m1", "location": "S1", "register": "R1", "shiftNo": 3, "kind": "DROP",
                  "amountMinor": 10000, "reason": "safe", "cashier": "wang"}}""");
        restart();

        JsonNode shift = told("/v1/shift?register=R1");
        assertThat(shift.at("/totals/shiftNo").asInt()).isEqualTo(3);
        assertThat(shift.at("/totals/receipts").asInt()).isEqualTo(2);
        assertThat(shift.at("/totals/salesMinor").asInt()).isEqualTo(2 * TOTAL);
        assertThat(shift.at("/totals/netMinor/CASH").asInt()).isEqualTo(50_000 + 2 * TOTAL - 10_000);
        assertThat(shift.path("lastReceiptNo").asString()).isEqualTo("A-000043");
        assertThat(till.get("/v1/shift?register=R9").status()).isEqualTo(404);
    }

    @Test
    void theReceiptIsPrintedOnceBehindTheJournal() throws Exception {
        printers = "{R1: receipt}";
        restart();
        sell(1);
        JsonNode job = till.ended("01998f00-0083-7000-8000-000000000002");
        sell(1);

        assertThat(job.path("document").asString()).isEqualTo("receipt/S1/R1/A-000042");
        assertThat(job.path("state").asString()).isEqualTo("PRINTED");
        Till.await(() -> bridge.devices().demo().printer("receipt").orElseThrow().kicks() == 1);
        try (Stream<Path> papers = Files.list(folder.resolve("data/paper"))) {
            assertThat(papers).hasSize(1);
        }
        assertThat(Files.readString(folder.resolve("data/journal/000000000000.ndjson"))).contains("PRINTED");
    }

    @Test
    void whatNoPrinterHasTakenIsNotWrittenDownAsPrinted() throws Exception {
        printers = "{R1: receipt}";
        restart();
        bridge.devices().device("receipt").orElseThrow().close(); // nobody takes from its queue any more
        int sold = 0;
        do {
            assertThat(sell(++sold).status()).isEqualTo(202);
        } while (job(sold).state() != JobState.FAILED && sold < 30);

        assertThat(job(sold).trouble()).isEqualTo(Trouble.QUEUE_FULL);
        assertThat(printed()).isEqualTo(sold - 1L);
    }

    private Job job(int no) {
        return bridge.log().job("01998f00-0083-7000-8000-%012x".formatted(2 * no)).orElseThrow();
    }

    private long printed() throws Exception {
        return Files.readAllLines(folder.resolve("data/journal/000000000000.ndjson"))
                .stream()
                .filter(line -> line.contains("\"PRINTED\""))
                .count();
    }

    @Test
    void aPrinterWithoutPaperStopsNoSale() throws Exception {
        printers = "{R1: receipt}";
        restart();
        till.post("/v1/devices/receipt/emulate", "{\"paperDots\": 0}");
        assertThat(sell(1).status()).isEqualTo(202);
        assertThat(till.ended("01998f00-0083-7000-8000-000000000002").at("/trouble/zh").asString()).contains("缺纸");
        till.post("/v1/devices/receipt/emulate", "{\"silent\": true}");
        assertThat(sell(2).status()).isEqualTo(202);
        till.ended("01998f00-0083-7000-8000-000000000004");
    }

    @Test
    void aClockThatIsWrongByDaysStopsNoSale() throws Exception {
        for (int days : List.of(-2, 2)) {
            bridge.close();
            start(NOW.plusSeconds(days * 86_400L));
            Till.Told sold = sell(days + 10);
            assertThat(sold.status()).as("%s: %s", days, sold.json()).isEqualTo(202);
            assertThat(sold.json().path("totalMinor").asInt()).isEqualTo(TOTAL);
        }
    }

    private String wrong(String part, String other) throws Exception {
        Till.Told told = put(90, SALE.formatted(1).replace(part, other));
        assertThat(told.status()).as("%s", told.json()).isEqualTo(400);
        return told.json().path("error").asString();
    }

    private Till.Told sell(int no) throws Exception {
        return put(2 * no, SALE.formatted(no));
    }

    private Till.Told put(int id, String command) throws Exception {
        return till.put("/v1/commands/01998f00-0083-7000-8000-%012x".formatted(id), command);
    }

    private List<JsonNode> written() throws Exception {
        List<JsonNode> sales = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("data/journal/000000000000.ndjson"))) {
            JsonNode json = new JsonMapper().readTree(line);
            if (json.at("/entry/kind").asString("").equals("COMMAND")) {
                sales.add(json.at("/body/payload"));
            }
        }
        return sales;
    }

    private JsonNode told(String path) {
        try {
            return till.get(path).json();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void restart() throws Exception {
        if (bridge != null) {
            bridge.close();
        }
        start(NOW);
    }

    private void start(Instant now) throws Exception {
        bridge = new RunningBridge(BridgeConfig.parse("test", """
                port: 0
                data: '%s'
                server: {url: '%s', token: '%s', device: bridge-S1}
                store: {location: S1, name: 东门店, printers: %s}
                devices: [{id: receipt, kind: receipt-printer, port: 'demo:', printingSeconds: 2, queue: 4}]
                """.formatted(folder.resolve("data"), server.base(), folder.resolve("token"), printers)),
                Clock.fixed(now, ZoneOffset.UTC));
        till = new Till(bridge);
    }
}
