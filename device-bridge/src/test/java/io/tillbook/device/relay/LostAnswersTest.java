package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.relay.FakeLedger.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Only what the ledger has decided is counted as sold, or gives its number back. */
class LostAnswersTest {
    private static final CommandId ID = CommandId.of("01998f00-0088-7000-8000-000000000001");

    @TempDir private Path folder;

    private final FakeLedger ledger = new FakeLedger();
    private final Numbering desk = new Numbering();
    private Journal journal;
    private CommandRelay relay;

    /** Completes each time anew, as one does that has forgotten what it has sent. */
    private static final class Numbering implements Desk {
        private final List<String> decided = new ArrayList<>();
        private final List<CommandId> unanswered = new ArrayList<>();
        private final Set<CommandId> ofBefore = new HashSet<>();
        private int last;

        @Override
        public JsonNode completed(CommandId id, String type, JsonNode occurredAt, JsonNode payload) {
            last += unanswered.contains(id) ? 0 : 1;
            return ((ObjectNode) payload.deepCopy()).put("receiptNo", "" + last);
        }

        @Override
        public void decided(CommandId id, String type, JsonNode payload, boolean isAccepted, String rejection) {
            decided.add(payload.path("receiptNo").asString("") + " " + isAccepted + rejection);
        }

        @Override
        public void unanswered(CommandId id) {
            unanswered.add(id);
        }

        @Override
        public boolean mayBeBooked(CommandId id) {
            return ofBefore.contains(id);
        }
    }

    @BeforeEach
    void start() throws IOException {
        journal = JournalFolder.begin(folder.resolve("journal"), new DeviceId("bridge-S1"), null,
                JournalClock.of(Clock.systemUTC()));
        relay = new CommandRelay(journal, ledger, new ToldLog(folder.resolve("told"), Clock.systemUTC()),
                Duration.ofSeconds(10), Duration.ofMillis(5), desk);
        ledger.line(Line.UP);
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        journal.close();
    }

    @Test
    void whatTheLedgerHasRefusedUnderAnotherNumberIsRefused() {
        ledger.refusesLive();
        relay.put(ID, sale(1));
        RelayAnswer again = relay.put(ID, sale(1));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("type").asString()).isEqualTo("urn:tillbook:problem:command-refused");
        assertThat(again.body().at("/rejection/type").asString()).isEqualTo("sales.TendersDoNotCoverTotal");
        assertThat(again.body().has("outcome")).isFalse();
        assertThat(desk.decided).containsExactly("1 falsesales.TendersDoNotCoverTotal", "2 false");
    }

    @Test
    void whatTheLedgerHasUnderAnotherNumberIsCountedOnceAndTheNewNumberIsGivenBack() {
        relay.put(ID, sale(1));
        RelayAnswer again = relay.put(ID, sale(1));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(desk.decided).containsExactly("1 true", "2 false");
        assertThat(ledger.booked()).containsExactly("sale-1");
    }

    @Test
    void anotherSaleUnderTheIdIsNotSold() {
        relay.put(ID, sale(1));
        RelayAnswer other = relay.put(ID, sale(2));

        assertThat(other.status()).isEqualTo(409);
        assertThat(desk.decided).containsExactly("1 true", "2 false");
    }

    @Test
    void whoIsNotLetInAfterALostAnswerDoesNotKnowMoreThanBefore() {
        ledger.line(Line.LOST_ON_THE_WAY_BACK);
        assertThat(relay.put(ID, sale(1)).status()).isEqualTo(504);
        ledger.line(Line.NOT_LET_IN);
        awaitAsking();
        assertThat(relay.put(ID, sale(1)).status()).isEqualTo(504);
        assertThat(desk.decided).isEmpty();
        assertThat(desk.unanswered).containsExactly(ID, ID);
        ledger.line(Line.UP);
        awaitAsking();

        assertThat(relay.put(ID, sale(1)).status()).isEqualTo(201);
        assertThat(desk.decided).containsExactly("1 true");
        assertThat(ledger.booked()).containsExactly("sale-1");
    }

    @Test
    void whoIsNotLetInWithASaleOfBeforeTheStartDoesNotKnowMoreThanBefore() {
        desk.ofBefore.add(ID);
        ledger.line(Line.NOT_LET_IN);
        assertThat(relay.put(ID, sale(1)).status()).isEqualTo(504);
        ledger.line(Line.UNREACHABLE);
        assertThat(relay.put(ID, sale(1)).status()).as("a refusal would be a lie").isEqualTo(504);
        assertThat(desk.decided).isEmpty();
    }

    @Test
    void whoIsNotLetInTheFirstTimeHasSoldNothing() {
        ledger.line(Line.NOT_LET_IN);

        assertThat(relay.put(ID, sale(1)).status()).isEqualTo(401);
        assertThat(desk.decided).containsExactly("1 false");
        assertThat(desk.unanswered).isEmpty();
    }

    /** It pauses after the line was lost. */
    private void awaitAsking() {
        while (!relay.state().path("line").asString().equals("UP")) {
            Thread.onSpinWait();
        }
    }

    private static JsonNode sale(int no) {
        return new JsonMapper().readTree("""
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload":
                 {"saleId": "sale-%d", "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445}],
                  "tenders": [{"method": "GIFT_CARD", "amountMinor": 1445, "secret": "123"}]}}""".formatted(no));
    }
}
