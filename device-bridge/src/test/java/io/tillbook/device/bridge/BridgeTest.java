package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bridge with devices of software, asked over HTTP. */
class BridgeTest {
    private static final String RECEIPT = """
            {"jobId": "%s", "document": "receipt/S1/R1/000103", "kind": "receipt", "language": "zh", "data":
             {"store": {"name": "东门店"}, "receiptNo": "000103", "at": "2026-11-28T09:31:07+08:00", "register": "R1",
              "cashier": "wang", "lines": [{"name": "绿茶", "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445,
              "amountMinor": 1445}], "totalMinor": 1445, "tenders": [{"method": "CASH", "amountMinor": 1445}]}}""";

    @TempDir private Path folder;

    private RunningBridge bridge;
    private Till till;

    @BeforeEach
    void start() throws Exception {
        bridge = new RunningBridge(BridgeConfig.parse("test", """
                port: 0
                data: '%s'
                origins: ['https://shop.example']
                devices:
                  - {id: receipt, kind: receipt-printer, port: 'demo:', printingSeconds: 2, queue: 2}
                  - {id: label, kind: label-printer, port: 'demo:'}
                  - {id: scanner, kind: scanner, port: 'demo:'}
                  - {id: scale, kind: scale, port: 'demo:', protocol: CAS}
                  - {id: display, kind: display, port: 'demo:', protocol: LED8N}
                  - {id: absent, kind: receipt-printer, port: 'tcp://127.0.0.1:9'}
                """.formatted(folder)), Clock.systemUTC());
        till = new Till(bridge);
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void aReceiptIsPrintedOnceHoweverOftenItIsAskedFor() throws Exception {
        assertThat(till.post("/v1/devices/receipt/print", RECEIPT.formatted("J1")).status()).isEqualTo(202);
        JsonNode job = till.ended("J1");
        Till.Told again = till.post("/v1/devices/receipt/print", RECEIPT.formatted("J1"));

        assertThat(job.path("state").asString()).isEqualTo("PRINTED");
        assertThat(again.json().path("state").asString()).isEqualTo("PRINTED");
        assertThat(papers()).hasSize(1);
    }

    @Test
    void aRepeatSaysThatItIsOneAfterARestartToo() throws Exception {
        till.post("/v1/devices/receipt/print", RECEIPT.formatted("J1"));
        till.ended("J1");
        stop();
        start();

        till.post("/v1/devices/receipt/print", RECEIPT.formatted("J2"));

        assertThat(till.ended("J2").path("copy").asInt()).isEqualTo(2);
        assertThat(till.get("/v1/jobs/J1").json().path("state").asString()).isEqualTo("PRINTED");
        assertThat(ImageIO.read(papers().getFirst().toFile()).getHeight()).isPositive();
    }

    @Test
    void withoutPaperNothingIsSentAndTheSameJobIsTriedAgain() throws Exception {
        till.post("/v1/devices/receipt/emulate", "{\"paperDots\": 0}");
        till.post("/v1/devices/receipt/print", RECEIPT.formatted("J1"));
        JsonNode failed = till.ended("J1");
        till.post("/v1/devices/receipt/emulate", "{\"paperDots\": -1}");
        till.post("/v1/devices/receipt/print", RECEIPT.formatted("J1"));

        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("trouble").path("zh").asString()).contains("缺纸");
        Till.await(() -> papers().size() == 1);
        assertThat(till.ended("J1").path("copy").asInt()).isEqualTo(1);
    }

    @Test
    void whereThePaperEndsWithinAReceiptItsRepeatIsACopy() throws Exception {
        till.post("/v1/devices/receipt/emulate", "{\"paperDots\": 200}");
        till.post("/v1/devices/receipt/print", RECEIPT.formatted("J1"));
        JsonNode unknown = till.ended("J1");
        till.post("/v1/devices/receipt/emulate", "{\"paperDots\": -1}");
        till.post("/v1/devices/receipt/print", RECEIPT.formatted("J2"));

        assertThat(unknown.path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(unknown.path("trouble").path("code").asString()).isEqualTo("PAPER_ENDED_WITHIN");
        assertThat(till.ended("J2").path("copy").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        till.post("/v1/devices/absent/print", RECEIPT.formatted("J1"));

        assertThat(till.ended("J1").path("trouble").path("code").asString()).isEqualTo("NOT_CONNECTED");
        assertThat(till.post("/v1/devices/nothing/print", "{}").status()).isEqualTo(404);
        assertThat(till.post("/v1/devices/scale/print", "{}").status()).isEqualTo(400);
        assertThat(till.post("/v1/devices/receipt/print", "{\"jobId\":1}").status()).isEqualTo(400);
        assertThat(till.post("/v1/devices/receipt/print", "{").status()).isEqualTo(400);
    }

    @Test
    void theDrawerOpensAndIsRecorded() throws Exception {
        assertThat(till.post("/v1/devices/receipt/kick", "{\"reason\": \"sale 000103\"}").status()).isEqualTo(202);

        Till.await(() -> bridge.devices().demo().printer("receipt").orElseThrow().kicks() == 1);
        assertThat(logged()).contains("\"drawer\":\"receipt\"", "sale 000103");
    }

    @Test
    void aScaleTellsAWeightOnceUntilItIsCleared() throws Exception {
        till.post("/v1/devices/scale/emulate", "{\"grams\": 1230}");

        Till.Told weight = till.post("/v1/devices/scale/weigh", "{}");
        Till.Told again = till.post("/v1/devices/scale/weigh", "{}");
        till.post("/v1/devices/scale/emulate", "{\"grams\": 0}");
        Till.Told empty = till.post("/v1/devices/scale/weigh", "{}");

        assertThat(weight.json().path("quantity").decimalValue()).isEqualByComparingTo("1.230");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("trouble").path("code").asString()).isEqualTo("NOT_CLEARED");
        assertThat(empty.json().path("trouble").path("code").asString()).isEqualTo("EMPTY");
    }

    @Test
    void aDisplayShowsAFigure() throws Exception {
        till.post("/v1/devices/display/show", "{\"figure\": \"145.00\", \"lamp\": \"TOTAL\"}");

        Till.await(() -> new String(bridge.devices().demo().line("display").orElseThrow().sent(),
                java.nio.charset.StandardCharsets.US_ASCII).contains("145.00"));
    }

    @Test
    void aLabelIsPrintedByTheLanguageOfItsPrinter() throws Exception {
        till.post("/v1/devices/label/print", """
                {"jobId": "L1", "document": "label/TEA", "kind": "shelf", "copies": 3, "data": {"name": "绿茶",
                 "sku": "TEA", "priceMinor": 1445, "unit": "PIECE", "barcode": "6901234567892"}}""");

        assertThat(till.ended("L1").path("state").asString()).isEqualTo("PRINTED");
        assertThat(new String(bridge.devices().demo().line("label").orElseThrow().sent(),
                java.nio.charset.StandardCharsets.US_ASCII)).endsWith("PRINT 1,3\r\n");
    }

    @Test
    void listenersAreToldOfScansAndOfThoseTheyHaveMissed() throws Exception {
        HttpResponse<java.io.InputStream> stream = till.client()
                .send(till.request("/v1/events").GET().build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        till.post("/v1/devices/scanner/emulate", "{\"code\": \"]E06901234567892\"}");

        String scan = event(stream, "scan");
        HttpResponse<java.io.InputStream> later = till.client()
                .send(
                        till.request("/v1/events").header("Last-Event-ID", "0").GET().build(),
                        HttpResponse.BodyHandlers.ofInputStream());

        assertThat(scan).contains("\"barcode\":\"6901234567892\"", "\"printed\":\"EAN_13\"");
        assertThat(event(later, "scan")).isEqualTo(scan);
    }

    @Test
    void onlyPairedTillsAndNamedPagesAreAnswered() throws Exception {
        assertThat(status("/v1/devices", "Authorization", "Bearer 00")).isEqualTo(401);
        assertThat(till.client()
                .send(till.request("/v1/devices").header("Origin", "https://evil.example").build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode()).isEqualTo(403);
        HttpResponse<Void> page = till.client()
                .send(
                        till.request("/v1/devices").header("Origin", "https://shop.example").build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");

        bridge.pairings().unpair("R1");

        assertThat(till.get("/v1/devices").status()).isEqualTo(401);
        assertThat(status("/v1/health", "X-None", "1")).isEqualTo(200);
    }

    @Test
    void aDocumentIsSeenBeforeItIsPrinted() throws Exception {
        HttpResponse<byte[]> png = till.client()
                .send(
                        till.request("/v1/preview?kind=z&paper=58&language=en").build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(png.body())).getWidth()).isEqualTo(384);
        assertThat(till.get("/v1/preview?kind=nothing").status()).isEqualTo(400);
    }

    @Test
    void devicesAndFiguresAreListed() throws Exception {
        till.post("/v1/devices/receipt/print", RECEIPT.formatted("J1"));
        till.ended("J1");

        assertThat(till.get("/v1/devices").json().path("devices").size()).isEqualTo(6);
        String metrics = till.client()
                .send(till.request("/metrics").build(), HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(metrics).contains("tillbook_bridge_jobs_total{device=\"receipt\",state=\"printed\"}");
    }

    @Test
    void theDoctorFindsTheAbsentPrinterOnly() {
        List<String> lines = Doctor.examine(bridge.devices());

        assertThat(lines.stream().filter(line -> line.startsWith("!"))).singleElement()
                .asString()
                .contains("absent", "未连接");
    }

    private int status(String path, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                java.net.URI.create("http://127.0.0.1:" + bridge.port() + path)).header(header, value).build();
        return till.client().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String event(HttpResponse<java.io.InputStream> stream, String kind) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(),
                java.nio.charset.StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (!line.equals("event: " + kind)) {
            line = lines.readLine();
        }
        return lines.readLine();
    }

    private String logged() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ndjson")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private List<Path> papers() {
        Path papers = folder.resolve("paper");
        if (!Files.exists(papers)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(papers)) {
            return files.sorted().toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
