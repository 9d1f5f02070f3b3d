package io.tillbook.device.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.device.catalog.Store;
import io.tillbook.device.catalog.StoreConfig;
import io.tillbook.device.catalog.StoreServer;
import io.tillbook.device.journal.Draft;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.journal.JournalClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever becomes of sales and of the bridge, each number of a receipt is given once, and none is left out. */
class RegisterDeskTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SALE = "sales.CompleteSale";
    private static final JsonNode NOON = JSON.readTree("\"2026-11-28T12:00:00+08:00\"");

    @TempDir private Path folder;

    private final List<String> used = new ArrayList<>();
    private Journal journal;
    private RegisterDesk desk;
    private int lastId;

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

    private void restart() throws IOException {
        stop();
        start();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void numbersHaveNoGapAndNoneIsGivenTwice(long seed) throws IOException {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            CommandId id = id(++lastId);
            JsonNode sale = desk.completed(id, SALE, NOON, sale(lastId));
            switch (random.nextInt(8)) {
                case 0, 1 -> keep(id, sale);
                case 2 -> desk.dropped(id);
                case 3 -> sent(id, sale, true);
                case 4 -> sent(id, sale, false);
                case 5 -> restart(); // before it was sent or written down
                case 6 -> crashWhileSent(id, sale, random.nextBoolean());
                default -> {
                    keep(id, sale);
                    desk.beforeForgetting(journal);
                    journal.acknowledge(journal.head());
                }
            }
        }
        for (int more = 0; more < 40; more++) { // what was given back is given again
            CommandId id = id(++lastId);
            keep(id, desk.completed(id, SALE, NOON, sale(lastId)));
        }
        assertThat(used.stream().map(Long::valueOf).sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, used.size()).boxed().toList());
    }

    private void keep(CommandId id, JsonNode sale) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.set("payload", sale);
        journal.append(Draft.command(id, SALE, body)); // the bridge may end here, as the entry is there
        if (lastId % 9 == 0) {
            restart();
        } else {
            desk.written(journal);
        }
        used.add(sale.path("receiptNo").asString());
    }

    private void sent(CommandId id, JsonNode sale, boolean isAccepted) throws IOException {
        desk.sending(id);
        desk.decided(id, SALE, sale, isAccepted, isAccepted ? "" : "sales.TendersDoNotCoverTotal");
        if (isAccepted) {
            used.add(sale.path("receiptNo").asString());
        }
    }

    private void crashWhileSent(CommandId id, JsonNode sale, boolean isBooked) throws IOException {
        desk.sending(id);
        restart();
        assertThat(desk.unsettled()).containsExactly(id);
        assertThat(desk.completed(id, SALE, NOON, sale(lastId))).as("asked again").isEqualTo(sale);
        restart();
        desk.settle(id, isBooked);
        if (isBooked) {
            used.add(sale.path("receiptNo").asString());
        }
    }

    @Test
    void aNumberThatSomebodyElseHasGivenIsPassedOver() throws IOException {
        CommandId id = id(++lastId);
        JsonNode sale = desk.completed(id, SALE, NOON, sale(lastId));
        desk.sending(id);
        desk.decided(id, SALE, sale, false, "sales.ReceiptNumberUsed");

        assertThat(sale.path("receiptNo").asString()).isEqualTo("000001");
        assertThat(desk.completed(id, SALE, NOON, sale(lastId)).path("receiptNo").asString()).isEqualTo("000002");
    }

    @Test
    void anotherSaleUnderTheSameIdIsNotTheSame() throws IOException {
        CommandId id = id(++lastId);
        keep(id, desk.completed(id, SALE, NOON, sale(lastId)));

        assertThat(desk.isSame(id, SALE, sale(lastId))).isTrue();
        assertThat(desk.isSame(id, SALE, sale(99))).isFalse();
        assertThat(desk.isSame(id, SALE, ((ObjectNode) sale(lastId)).put("receiptNo", "000077"))).isFalse();
    }

    @Test
    void nothingIsNumberedByAGuess() throws IOException {
        Files.writeString(folder.resolve("store").resolve("facts.json"), "{}");
        RegisterDesk unknowing = new RegisterDesk(new Store(new StoreConfig("S1", null, null, null, null),
                new StoreServer("http://127.0.0.1:9", folder.resolve("token")), folder.resolve("store"),
                Clock.systemUTC()), folder.resolve("other"));

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> unknowing.completed(id(1), SALE, NOON, sale(1)))
                .withMessageContaining("/payload/receiptNo");
        JsonNode elsewhere = ((ObjectNode) sale(1)).put("location", "S2");
        assertThat(unknowing.completed(id(1), SALE, NOON, elsewhere)).isEqualTo(elsewhere);
    }

    private static CommandId id(int no) {
        return CommandId.of("01998f00-0083-7000-8000-%012x".formatted(no));
    }

    private static JsonNode sale(int no) {
        return JSON.readTree("""
                {"saleId": "sale-%d", "location": "S1", "register": "R1",
                 "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445}],
                 "tenders": [{"method": "CASH", "amountMinor": 1445}]}""".formatted(no));
    }
}
