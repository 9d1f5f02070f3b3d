package io.tillbook.device.selling;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.catalog.Store;
import io.tillbook.device.catalog.StoreConfig;
import io.tillbook.device.catalog.StoreServer;
import io.tillbook.device.journal.Draft;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.journal.JournalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The registers of a store, as a bridge that starts and ends keeps them. */
abstract class RegistersOfAStore {
    static final JsonMapper JSON = new JsonMapper();
    static final String SALE = "sales.CompleteSale";
    static final JsonNode NOON = JSON.readTree("\"2026-11-28T12:00:00+08:00\"");

    @TempDir Path folder;

    Journal journal;
    RegisterDesk desk;

    @BeforeEach
    void start() throws IOException {
        Path store = Files.createDirectories(folder.resolve("store"));
        Files.writeString(store.resolve("facts.json"),
                "{\"asOf\": \"2026-11-28T00:00:00Z\", "
                        + "\"registers\": [{\"register\": \"R1\", \"lastReceiptNumber\": 0}]}");
        Path files = folder.resolve("journal");
        JournalClock clock = JournalClock.of(Clock.systemUTC());
        journal = JournalFolder.isIn(files) ? JournalFolder.open(files, clock)
                : JournalFolder.begin(files, new DeviceId("bridge-S1"), null, clock);
        desk = new RegisterDesk(new Store(new StoreConfig("S1", null, null, null, null),
                new StoreServer("http://127.0.0.1:9", folder.resolve("token")), store, Clock.systemUTC()),
                folder.resolve("registers"));
        desk.written(journal);
    }

    @AfterEach
    void stop() throws IOException {
        journal.close();
    }

    final void restart() throws IOException {
        stop();
        start();
    }

    final void write(CommandId id, String type, JsonNode payload) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.set("payload", payload);
        journal.append(Draft.command(id, type, body));
    }

    static CommandId id(int no) {
        return CommandId.of("01998f00-0083-7000-8000-%012x".formatted(no));
    }

    static JsonNode sale(int no) {
        return JSON.readTree("""
                {"saleId": "sale-%d", "location": "S1", "register": "R1",
                 "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445}],
                 "tenders": [{"method": "CASH", "amountMinor": 1445}]}""".formatted(no));
    }
}
