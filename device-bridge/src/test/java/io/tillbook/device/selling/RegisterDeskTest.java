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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String RETURN = "returns.AcceptReturn";
    private static final String REFUND = "\"refunds\": [{\"method\": \"CASH\", \"amountMinor\": 300}]";
    private static final JsonNode NOON = JSON.readTree("\"2026-11-28T12:00:00+08:00\"");

    @TempDir private Path folder;

    private final List<String> used = new ArrayList<>();
    /** What the server has decided, by its command. */
    private final Map<CommandId, Boolean> decided = new HashMap<>();
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
            switch (random.nextInt(9)) {
                case 0, 1 -> keep(id, sale);
                case 2 -> desk.dropped(id);
                case 3 -> sent(id, sale, true);
                case 4 -> sent(id, sale, false);
                case 5 -> restart(); // before it was sent or written down
                case 6 -> crashWhileSent(id, sale, random.nextBoolean());
                case 7 -> {
                    desk.sending(id);
                    desk.dropped(id); // it has not arrived
                    decided.put(id, false);
                }
                default -> {
                    keep(id, sale);
                    desk.beforeForgetting(journal);
                    journal.acknowledge(journal.head());
                }
            }
        }
        restart();
        desk.unsettled().forEach(each -> desk.settle(each, decided.get(each)));
        for (int more = 0; more < 40; more++) { // what was given back is given again
            CommandId id = id(++lastId);
            keep(id, desk.completed(id, SALE, NOON, sale(lastId)));
        }
        assertThat(used.stream().map(Long::valueOf).sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, used.size()).boxed().toList());
    }

    private void keep(CommandId id, JsonNode sale) throws IOException {
        write(id, SALE, sale); // the bridge may end here, as the entry is there
        if (lastId % 9 == 0) {
            restart();
        } else {
            desk.written(journal);
        }
        used.add(sale.path("receiptNo").asString());
    }

    private void sent(CommandId id, JsonNode sale, boolean isAccepted) throws IOException {
        desk.sending(id);
        decided.put(id, isAccepted);
        desk.decided(id, SALE, sale, isAccepted, isAccepted ? "" : "sales.TendersDoNotCoverTotal");
        if (isAccepted) {
            used.add(sale.path("receiptNo").asString());
        }
    }

    private void crashWhileSent(CommandId id, JsonNode sale, boolean isBooked) throws IOException {
        desk.sending(id);
        restart();
        assertThat(desk.unsettled()).filteredOn(each -> !decided.containsKey(each)).containsExactly(id);
        assertThat(desk.completed(id, SALE, NOON, sale(lastId))).as("asked again").isEqualTo(sale);
        restart();
        decided.put(id, isBooked);
        desk.unsettled().forEach(each -> desk.settle(each, decided.get(each)));
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

    @Test
    void aRepeatedAnswerCountsNothingAgain() throws IOException {
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 50000");
        for (int time = 0; time < 2; time++) {
            accepted(id(20), "shifts.MoveCash", "\"kind\": \"PAY_IN\", \"amountMinor\": 700");
            accepted(id(30), RETURN, REFUND);
            accepted(id(40), "returns.ExchangeGoods", """
                    "location": "S1", "acceptReturn": {"location": "S1", "register": "R1", %s}, "completeSale": %s"""
                    .formatted(REFUND, ((ObjectNode) sale(4)).put("receiptNo", "000001")));
            restart();
        }
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 50000");

        assertThat(totals()).hasToString("{\"shiftNo\":3,\"receipts\":1,\"returns\":2,\"salesMinor\":1445,"
                + "\"returnsMinor\":600,\"netMinor\":{\"CASH\":51545}}");
    }

    @Test
    void whatIsToldAgainAsWhatHasHappenedCountsOnce() throws IOException {
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 0");
        write(id(20), RETURN, deed(REFUND));
        desk.written(journal);
        write(id(21), RETURN, ((ObjectNode) deed(REFUND)).put("origin", "REPORTED"));
        desk.beforeForgetting(journal);
        write(id(22), RETURN, ((ObjectNode) deed(REFUND)).put("origin", "REPORTED"));
        restart();

        assertThat(totals().path("returns").asInt()).isEqualTo(2);
        assertThat(totals().path("returnsMinor").asInt()).isEqualTo(600);
    }

    @Test
    void aSaleThatTheServerHasTakenIsCountedAfterACrash() throws IOException {
        accepted(id(10), "shifts.OpenShift", "\"floatMinor\": 0");
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        restart();
        assertThat(totals().path("receipts").asInt()).isZero();
        desk.unsettled().forEach(each -> desk.settle(each, true));

        assertThat(totals().path("receipts").asInt()).isEqualTo(1);
        assertThat(totals().path("salesMinor").asInt()).isEqualTo(1445);
        assertThat(desk.sale(id(20))).hasValue(sale);
        desk.decided(id(20), SALE, desk.completed(id(20), SALE, NOON, sale(1)), true, "");
        assertThat(totals().path("receipts").asInt()).as("asked again").isEqualTo(1);
    }

    @Test
    void whatIsUnderWayIsAskedAgainAsItWasSentAndItsSecretsAreNotOnDisk() throws IOException {
        String secret = "493817";
        JsonNode asked = JSON.readTree(sale(1).toString()
                .replace("\"CASH\"", "\"GIFT_CARD\",\"reference\":\"6281573094621805\",\"secret\":\"" + secret + "\"")
                .replace("\"lines\"", "\"coupons\":[\"C-99-88\"],"
                        + "\"basis\":{\"pricedAt\":\"2026-11-28T04:00:00Z\",\"engine\":1},\"lines\""));
        JsonNode sent = desk.completed(id(20), SALE, NOON, asked);
        desk.sending(id(20));
        assertThat(Files.readString(folder.resolve("registers").resolve("registers.json")))
                .contains("sale-1")
                .doesNotContain(secret)
                .doesNotContain("C-99-88");
        restart();

        JsonNode unpriced = asked.deepCopy();
        ((ObjectNode) unpriced.at("/lines/0")).remove("unitPriceMinor"); // nobody here knows a price any more
        assertThat(desk.completed(id(20), SALE, NOON, unpriced)).isEqualTo(sent);
    }

    @Test
    void aTillThatAsksAgainDecidesAndNotWhatTheServerSaidBefore() throws IOException {
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        restart();
        assertThat(desk.unsettled()).containsExactly(id(20)); // the server is asked, and has nothing
        desk.completed(id(20), SALE, NOON, sale(1)); // meanwhile
        desk.settle(id(20), false);

        assertThat(desk.completed(id(30), SALE, NOON, sale(2)).path("receiptNo"))
                .isNotEqualTo(sale.path("receiptNo"));
        assertThat(desk.unsettled()).isEmpty();
        desk.dropped(id(20)); // the line is lost, and the server may have it since before the crash
        assertThat(desk.completed(id(40), SALE, NOON, sale(3)).path("receiptNo"))
                .isNotEqualTo(sale.path("receiptNo"));
        assertThat(desk.unsettled()).containsExactly(id(20));
        desk.settle(id(20), false);
        assertThat(desk.completed(id(50), SALE, NOON, sale(4)).path("receiptNo"))
                .isEqualTo(sale.path("receiptNo"));
    }

    @Test
    void anotherSaleUnderTheIdOfOneThatIsUnderWayIsNone() throws IOException {
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        restart();

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> desk.completed(id(20), SALE, NOON, sale(2)))
                .withMessageContaining("/payload");
        assertThat(desk.completed(id(20), SALE, NOON, sale(1))).isEqualTo(sale);
    }

    @Test
    void aSaleIsWrittenDownOnce() throws IOException {
        Path file = folder.resolve("registers").resolve("registers.json");
        JsonNode sale = desk.completed(id(20), SALE, NOON, sale(1));
        desk.sending(id(20));
        String before = Files.readString(file);
        desk.decided(id(20), SALE, sale, true, "");

        assertThat(Files.readString(file)).isEqualTo(before);
        desk.close();
        restart();
        assertThat(desk.unsettled()).isEmpty();
    }

    private void accepted(CommandId id, String type, String members) {
        desk.decided(id, type, deed(members), true, "");
    }

    private static JsonNode deed(String members) {
        return JSON.readTree("{%s\"shiftNo\": 3, %s}".formatted(
                members.contains("\"location\"") ? "" : "\"location\": \"S1\", \"register\": \"R1\", ", members));
    }

    private void write(CommandId id, String type, JsonNode payload) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.set("payload", payload);
        journal.append(Draft.command(id, type, body));
    }

    private JsonNode totals() {
        return desk.register("R1").orElseThrow().path("totals");
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
