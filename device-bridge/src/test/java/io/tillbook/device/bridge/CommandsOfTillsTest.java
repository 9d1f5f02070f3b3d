package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of tills over the bridge's own address, while its server is not there. */
class CommandsOfTillsTest {
    private static final String PATH = "/v1/commands/01998f00-0079-7000-8000-000000000001";
    private static final String SALE = """
            {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload":
             {"saleId": "S1-R1-1", "receiptNo": "000001", "location": "S1", "register": "R1",
              "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445}],
              "tenders": [{"method": "CASH", "amountMinor": 1445}]}}""";

    @TempDir private Path folder;

    @Test
    void aSaleIsWrittenDownAndIsThereAfterARestart() throws Exception {
        try (RunningBridge bridge = bridge("bridge-S1")) {
            Till.Told told = new Till(bridge).put(PATH, SALE);
            assertThat(told.status()).isEqualTo(202);
            assertThat(told.json().path("outcome").asString()).isEqualTo("ACCEPTED_LOCALLY");
            assertThat(told.json().path("journal").path("seq").asInt()).isEqualTo(1);
        }
        try (RunningBridge bridge = bridge("bridge-S1")) {
            Till till = new Till(bridge);
            assertThat(till.get("/v1/journal").json().path("waiting").asInt()).isEqualTo(1);
            assertThat(till.get("/v1/journal").json().path("device").asString()).isEqualTo("bridge-S1");
            assertThat(till.get(PATH).json().path("outcome").asString()).isEqualTo("ACCEPTED_LOCALLY");
            assertThat(till.put(PATH, SALE).json().path("journal").path("seq").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoCommandIsToldSo() throws Exception {
        try (RunningBridge bridge = bridge("bridge-S1")) {
            Till till = new Till(bridge);
            assertThat(till.put("/v1/commands/1", SALE).status()).isEqualTo(400);
            assertThat(till.put(PATH, "{\"type\": \"sales.CompleteSale\"}").status()).isEqualTo(400);
            assertThat(till.put("/v1/devices", SALE).status()).isEqualTo(404);
        }
    }

    @Test
    void aBridgeWithoutAServerTakesNoCommands() throws Exception {
        try (RunningBridge bridge = new RunningBridge(
                BridgeConfig.parse("test", "{port: 0, data: '" + folder + "'}"), Clock.systemUTC())) {
            assertThat(new Till(bridge).put(PATH, SALE).status()).isEqualTo(404);
        }
    }

    @Test
    void aJournalThatWasChangedTakesNoCommandsAndDevicesWorkOn() throws Exception {
        try (RunningBridge bridge = bridge("bridge-S1")) {
            new Till(bridge).put(PATH, SALE);
        }
        Path file = folder.resolve("journal").resolve("000000000000.ndjson");
        Files.writeString(file, Files.readString(file).replace("1445", "1444"));
        try (RunningBridge bridge = bridge("bridge-S1")) {
            Till till = new Till(bridge);
            Till.Told told = till.put(PATH, SALE);
            assertThat(told.status()).isEqualTo(503);
            assertThat(told.json().path("trouble").path("code").asString()).isEqualTo("JOURNAL_BROKEN");
            assertThat(till.get("/v1/journal").json().path("broken").asString()).contains("line 2");
            assertThat(till.get("/v1/devices").status()).isEqualTo(200);
        }
    }

    private RunningBridge bridge(String device) throws Exception {
        Path token = Files.writeString(folder.resolve("server-token"), "none");
        return new RunningBridge(BridgeConfig.parse("test", """
                {port: 0, data: '%s', server: {url: 'http://127.0.0.1:9', token: '%s', device: %s}}
                """.formatted(folder, token, device)), Clock.systemUTC());
    }
}
