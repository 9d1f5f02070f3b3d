package io.tillbook.device.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.device.catalog.Store;
import io.tillbook.device.catalog.StoreConfig;
import io.tillbook.device.catalog.StoreServer;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever becomes of sales and of the bridge, each number of a receipt is given once, and none is left out. */
class RegisterDeskTest extends RegistersOfAStore {
    private final List<String> used = new ArrayList<>();
    /** What the server has decided, by its command. */
    private final Map<CommandId, Boolean> decided = new HashMap<>();
    private int lastId;

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasNotAnsweredIsSettledByTheServerInATime(boolean isBooked) throws IOException {
        CommandId id = id(++lastId);
        JsonNode sale = desk.completed(id, SALE, NOON, sale(lastId));
        desk.sending(id);
        desk.unanswered(id);
        assertThat(desk.mayBeBooked(id)).isTrue();
        assertThat(desk.unsettled()).as("the server may be at it still").isEmpty();
        assertThat(desk.unsettled()).containsExactly(id);
        desk.settle(id, isBooked);

        assertThat(desk.mayBeBooked(id)).isFalse();
        assertThat(desk.completed(id(++lastId), SALE, NOON, sale(lastId)).path("receiptNo").asString())
                .isEqualTo(isBooked ? "000002" : "000001");
        assertThat(sale.path("receiptNo").asString()).isEqualTo("000001");
    }

    @Test
    void whatATillAsksAgainIsNotSettledByTheWay() throws IOException {
        CommandId id = id(++lastId);
        JsonNode sale = desk.completed(id, SALE, NOON, sale(lastId));
        desk.sending(id);
        desk.unanswered(id);
        desk.unsettled();
        desk.unsettled();
        assertThat(desk.completed(id, SALE, NOON, sale(lastId))).isEqualTo(sale);
        desk.settle(id, false);

        assertThat(desk.mayBeBooked(id)).isTrue();
        desk.decided(id, SALE, sale, true, "");
        assertThat(desk.mayBeBooked(id)).isFalse();
    }

    @Test
    void whatChangesNothingHereIsNotWrittenDown() throws IOException {
        Path file = folder.resolve("registers/registers.json");
        desk.close();
        Files.delete(file);
        desk.decided(id(++lastId), SALE, sale(lastId), false, "sales.TendersDoNotCoverTotal");
        desk.decided(id(++lastId), "inventory.AdjustStock", sale(lastId).path("lines"), true, "");
        assertThat(file).doesNotExist();

        desk.decided(id(++lastId), SALE, ((ObjectNode) sale(lastId)).put("receiptNo", "000001"), true, "");
        assertThat(file).exists();
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
}
