package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.relay.FakeLedger.Line;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.journal.JournalVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever becomes of the line, what a till was told has happened is booked, once. */
class CommandRelayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final List<Line> LINES =
            List.of(Line.UP, Line.UNREACHABLE, Line.LOST_ON_THE_WAY, Line.LOST_ON_THE_WAY_BACK);

    @TempDir private Path folder;

    private final FakeLedger ledger = new FakeLedger();
    private Journal journal;
    private CommandRelay relay;

    @BeforeEach
    void start() throws IOException {
        Path files = folder.resolve("journal");
        JournalClock clock = JournalClock.of(Clock.systemUTC());
        journal = JournalFolder.isIn(files) ? JournalFolder.open(files, clock)
                : JournalFolder.begin(files, new DeviceId("bridge-S1"), null, clock);
        relay = new CommandRelay(journal, ledger, new ToldLog(folder.resolve("told"), Clock.systemUTC()), PATIENCE,
                PAUSE);
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        journal.close();
    }

    @Test
    void withALineACommandPassesAndNothingIsWrittenDown() {
        RelayAnswer answer = relay.put(id(1), sale(1));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("position").asInt()).isEqualTo(1);
        assertThat(journal.head().seq()).isZero();
    }

    @Test
    void withoutALineASaleIsWrittenDownAsWhatHasHappenedAndToldLater() throws Exception {
        ledger.line(Line.UNREACHABLE);

        RelayAnswer answer = relay.put(id(1), sale(1));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("outcome").asString()).isEqualTo("ACCEPTED_LOCALLY");
        assertThat(answer.body().path("journal").path("hash").asString()).isEqualTo(journal.head().hash());
        assertThat(written(1).path("payload").path("origin").asString()).isEqualTo("REPORTED");
        assertThat(relay.put(id(1), sale(1))).isEqualTo(answer);
        assertThat(relay.state().path("waiting").asInt()).isEqualTo(1);
        lineIsBack();
        assertThat(ledger.booked()).containsExactly("sale-1");
        assertThat(relay.put(id(1), sale(1)).status()).isEqualTo(201);
        assertThat(relay.outcome(id(1)).body().path("position").asInt()).isEqualTo(1);
        assertThat(ledger.booked()).hasSize(1);
    }

    @Test
    void whatTheServerMayHaveIsToldAsItWasAskedFor() throws Exception {
        ledger.line(Line.LOST_ON_THE_WAY_BACK);

        assertThat(relay.put(id(1), sale(1)).status()).isEqualTo(202);
        assertThat(written(1).path("payload").has("origin")).isFalse();
        lineIsBack();

        assertThat(ledger.booked()).containsExactly("sale-1");
        assertThat(relay.state().path("disputed").isEmpty()).isTrue();
    }

    @Test
    void whatWasRefusedWhileTheLineBrokeIsToldAgainAsWhatHasHappened() throws Exception {
        ledger.refusesLive();
        ledger.line(Line.LOST_ON_THE_WAY_BACK);

        assertThat(relay.put(id(4), sale(1)).status()).isEqualTo(202);
        lineIsBack();

        assertThat(ledger.booked()).containsExactly("sale-1");
        assertThat(written(2).path("payload").path("origin").asString()).isEqualTo("REPORTED");
        assertThat(journal.line(2).orElseThrow().entry().commandId()).isEqualTo(id(5).toString());
        assertThat(relay.put(id(4), sale(1)).status()).isEqualTo(202);
    }

    @Test
    void aBridgeThatEndedBeforeItKnewWhetherASaleHadArrivedBooksItOnce() throws Exception {
        ledger.line(Line.UP);
        ledger.put(id(1), sale(1).toString()); // the bridge was killed here
        ledger.line(Line.UNREACHABLE);

        assertThat(relay.put(id(1), sale(1)).status()).isEqualTo(202);
        lineIsBack();

        assertThat(ledger.booked()).containsExactly("sale-1");
        assertThat(relay.state().path("disputed").isEmpty()).isTrue();
    }

    @Test
    void aBridgeThatEndedBeforeItKnewOfARefusalTellsWhatHasHappened() throws Exception {
        ledger.refusesLive();
        ledger.put(id(1), sale(1).toString());
        ledger.line(Line.UNREACHABLE);

        assertThat(relay.put(id(1), sale(1)).status()).isEqualTo(202);
        lineIsBack();

        assertThat(ledger.booked()).containsExactly("sale-1");
    }

    @Test
    void whatOnlyOthersCanConfirmNeedsALine() {
        ledger.line(Line.UNREACHABLE);
        JsonNode card = JSON.readTree(sale(1).toString().replace("CASH", "CARD"));
        JsonNode price = JSON.readTree(sale(1).toString().replace("sales.CompleteSale", "pricing.SetPrice"));

        for (JsonNode command : List.of(card, price)) {
            RelayAnswer answer = relay.put(id(1), command);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().path("trouble").path("code").asString()).isEqualTo("NEEDS_LINE");
            assertThat(answer.body().path("trouble").path("zh").asString()).contains("请收现金");
        }
        assertThat(journal.head().seq()).isZero();
    }

    @Test
    void whatTheServerMayHaveAndCannotBeWrittenDownIsNotRefused() {
        ledger.line(Line.LOST_ON_THE_WAY);
        JsonNode secret = JSON.readTree(sale(1).toString().replace("\"CASH\"", "\"GIFT_CARD\",\"secret\":\"123\""));

        RelayAnswer answer = relay.put(id(1), secret);

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body().path("trouble").path("code").asString()).isEqualTo("UNANSWERED");
        assertThat(journal.head().seq()).isZero();
    }

    @Test
    void noSaleOvertakesOneThatWaits() throws Exception {
        ledger.line(Line.UNREACHABLE);
        relay.put(id(10), sale(1));
        relay.put(id(12), sale(2));
        lineIsBack();
        relay.put(id(14), sale(3));

        assertThat(ledger.booked()).containsExactly("sale-1", "sale-2", "sale-3");
    }

    @Test
    void whatCannotBeReadStopsNothingAndIsListed() throws Exception {
        ledger.line(Line.UNREACHABLE);
        relay.put(id(10), JSON.readTree(sale(1).toString().replace("\"saleId\"", "\"damaged\":true,\"saleId\"")));
        relay.put(id(12), sale(2));
        lineIsBack();

        assertThat(ledger.booked()).containsExactly("sale-2");
        assertThat(relay.state().path("disputed")).hasSize(1);
        assertThat(relay.state().path("disputed").path(0).path("is").asString()).isEqualTo("UNREADABLE");
    }

    @Test
    void aBridgeThatIsNotLetInTellsItAllLater() throws Exception {
        ledger.line(Line.UNREACHABLE);
        relay.put(id(10), sale(1));
        ledger.line(Line.NOT_LET_IN);
        assertThat(relay.awaitTold(Duration.ofMillis(100))).isFalse();
        assertThat(relay.state().path("halt").asString()).isEqualTo("NOT_LET_IN");
        lineIsBack();

        assertThat(ledger.booked()).containsExactly("sale-1");
    }

    @Test
    void anIdIsForOneCommand() throws Exception {
        ledger.line(Line.UNREACHABLE);
        relay.put(id(1), sale(1));

        assertThat(relay.put(id(1), sale(2)).status()).isEqualTo(409);
        lineIsBack();
        assertThat(relay.put(id(1), sale(2)).status()).isEqualTo(409);
        assertThat(ledger.booked()).containsExactly("sale-1");
    }

    @Test
    void whatWaitsIsToldAfterARestart() throws Exception {
        ledger.line(Line.UNREACHABLE);
        relay.put(id(1), sale(1));
        stop();
        start();
        assertThat(relay.waiting()).isEqualTo(1);
        lineIsBack();
        stop();
        start();

        assertThat(relay.put(id(1), sale(1)).status()).isEqualTo(201);
        assertThat(ledger.booked()).containsExactly("sale-1");
    }

    @Test
    void aJournalThatTakesNothingSellsNothing() throws Exception {
        ledger.line(Line.UNREACHABLE);
        journal.close();

        assertThat(relay.put(id(1), sale(1)).status()).isEqualTo(503);
        assertThat(relay.put(id(1), sale(1)).body().path("trouble").path("code").asString())
                .isEqualTo("JOURNAL_BROKEN");
    }

    @Test
    void whatReadersCouldTakeDifferentlyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> relay.put(id(1), JSON.readTree("{\"type\": \"a\"}")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> relay.put(id(1), JSON.readTree(sale(1).toString().replace("1445", "9007199254740993"))));
    }

    /** Sales over a line that does what it likes, and a bridge that is started anew at times: an own book judges. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inAnyTroubleEachSaleThatWasAnsweredIsBookedOnce(long seed) throws Exception {
        Random random = new Random(seed);
        Random lines = new Random(seed + 100);
        ledger.refusesLive();
        ledger.line(() -> LINES.get(lines.nextInt(LINES.size())));
        List<String> sold = new ArrayList<>();
        for (int no = 1; no <= 60; no++) {
            if (random.nextInt(15) == 0) {
                stop();
                start();
            }
            boolean isTold = isSold(relay.put(id(2 * no), sale(no)));
            while (!isTold || random.nextInt(4) == 0) {
                isTold |= isSold(relay.put(id(2 * no), sale(no)));
                if (!isTold && random.nextInt(3) == 0) {
                    break; // the customer has gone: what was refused was not sold
                }
            }
            if (isTold) {
                sold.add("sale-" + no);
            }
        }
        lineIsBack();

        assertThat(ledger.booked()).containsExactlyInAnyOrderElementsOf(sold);
        assertThat(JournalVerifier.verify(JournalVerifier.filesIn(folder.resolve("journal")), Optional.empty())
                .broken()).isNull();
    }

    private static boolean isSold(RelayAnswer answer) {
        return answer.status() < 300;
    }

    private void lineIsBack() throws InterruptedException {
        ledger.line(Line.UP);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();
    }

    private JsonNode written(long seq) {
        return journal.line(seq).orElseThrow().json();
    }

    private static CommandId id(int no) {
        return CommandId.of("01998f00-0079-7000-8000-%012x".formatted(no));
    }

    private static JsonNode sale(int no) {
        return JSON.readTree("""
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload":
                 {"saleId": "sale-%d", "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445}],
                  "tenders": [{"method": "CASH", "amountMinor": 1445}]}}""".formatted(no));
    }
}
