package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.journal.JournalLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that follows the journal never finds a gap, whatever it has forgotten or knew already. */
class ShowingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;

    private Journal journal;
    private FollowingLedger ledger;
    private CommandRelay relay;

    @BeforeEach
    void start() throws IOException {
        journal = JournalFolder.begin(folder.resolve("journal"), new DeviceId("bridge-S1"), null,
                JournalClock.of(Clock.systemUTC()));
        journal.enrolled(new EnrolmentId("E-1"));
        ledger = new FollowingLedger(0, journal.head().hash());
        relay = new CommandRelay(journal, ledger, new ToldLog(folder.resolve("told"), Clock.systemUTC()), PATIENCE,
                Duration.ofMillis(5));
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        journal.close();
    }

    @Test
    void whatIsToldIsFollowedEntryByEntry() throws Exception {
        sellWithoutALine(1, 30);

        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
        assertThat(ledger.state().sales()).hasSize(30);
        assertThat(ledger.shown()).as("every entry came with a command").isZero();
    }

    @Test
    void anotherKeyIsShownWithWhatIsToldNext() throws Exception {
        ledger.down(true);
        journal.changeKey();
        sellWithoutALine(1, 2);

        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
    }

    @Test
    void aServerThatWasPutBackToYesterdayIsToldAgainWhatItHasLost() throws Exception {
        sellWithoutALine(1, 10);
        FollowingLedger.State yesterday = ledger.state();
        sellWithoutALine(11, 25);
        ledger.putBack(yesterday);
        sellWithoutALine(26, 26);

        assertThat(ledger.state().sales()).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 26).mapToObj(no -> "sale-" + no).toList());
        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
    }

    @Test
    void whatTheServerHasDecidedWithoutTheJournalIsShownToIt() throws Exception {
        for (int no = 1; no <= 450; no++) {
            ledger.put(id(no), sale(no).toString());
        }
        sellWithoutALine(1, 450);
        sellWithoutALine(451, 451);

        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
        assertThat(ledger.shown()).isPositive();
        assertThat(ledger.state().sales()).hasSize(451);
        assertThat(ledger.state().findings()).isEmpty();
    }

    /** The server has the sale, and not its entry: that was written when no answer came. */
    @Test
    void whatWasKeptAfterALostAnswerIsShownWithoutAFinding() throws Exception {
        ledger.losesAnswers(1);
        assertThat(relay.put(id(1), sale(1)).status()).isEqualTo(202);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();
        relay.close();

        assertThat(ledger.state().sales()).containsExactly("sale-1");
        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
        assertThat(ledger.state().findings()).isEmpty();
        assertThat(ledger.shown()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasLostLeavesNothingToShow() throws Exception {
        ledger.down(true);
        sell(1, 3);
        ledger.losesAnswers(1);
        ledger.down(false);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();
        relay.close();

        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
        assertThat(ledger.state().sales()).hasSize(3);
        assertThat(ledger.state().findings()).isEmpty();
        assertThat(ledger.shown()).isZero();
    }

    @Test
    void whatWasRefusedIsKnownAndNotShownAgain() throws Exception {
        ledger.down(true);
        sell(1, 3);
        assertThat(relay.put(id(4), drawerOpened()).status()).isEqualTo(202);
        ledger.down(false);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();

        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
        assertThat(ledger.state().findings()).isEmpty();
        assertThat(ledger.shown()).isZero();
    }

    @Test
    void theServerIsNotAskedForEachOfMany() throws Exception {
        sellWithoutALine(1, 250);

        assertThat(ledger.state().sales()).hasSize(250);
        assertThat(ledger.asked()).isLessThan(20);
    }

    @Test
    void whatLiesInFilesIsReadOnce() throws Exception {
        FollowingLedger.State begun = ledger.state();
        sellWithoutALine(1, 5);
        ledger.putBack(begun);
        Showing showing = new Showing(journal, ledger);
        assertThat(showing.begin()).isEmpty();
        List<JournalLine> lost = showing.lost(journal.head().seq());
        Files.delete(folder.resolve("journal/000000000000.ndjson"));

        for (JournalLine line : lost) {
            assertThat(showing.beside(Outbox.command(line), line).at("/journal/entries"))
                    .hasSize((int) line.entry().seq());
        }
        assertThat(lost).hasSize(5);
    }

    /** A sale that is held advances nothing: the next one is shown from where the two have parted. */
    @Test
    void whatACopySellsIsHeldSaleBySale() throws Exception {
        sellWithoutALine(1, 1);
        FollowingLedger.State one = ledger.state();
        sellWithoutALine(2, 3);
        ledger.putBack(one.advanced(1, "f".repeat(64)));
        sellWithoutALine(4, 10);

        assertThat(ledger.state().held()).hasSize(9);
        assertThat(ledger.state().findings()).hasSize(9).containsOnly("FORK");
        assertThat(ledger.shown()).isZero();
    }

    /** However far a copy is beyond what the server follows: what it sells is never unreadable. */
    @Test
    void whatACopySellsIsHeldOrBookedHoweverMuchItIs() throws Exception {
        sellWithoutALine(1, 3);
        ledger.putBack(ledger.state().advanced(3, "f".repeat(64)));
        for (int no = 4; no <= 450; no++) {
            ledger.put(id(no), sale(no).toString());
        }
        sellWithoutALine(4, 450);
        sellWithoutALine(451, 460);

        assertThat(relay.state().path("disputed").isEmpty()).isTrue();
        assertThat(ledger.state().sales().size() + ledger.state().held().size()).isEqualTo(460);
        assertThat(ledger.state().findings()).contains("FORK");
        assertThat(ledger.shown()).as("shown in vain once each time that it is told").isLessThan(20);
    }

    /** The guide allows that bodies are taken away; the entries are shown all the same. */
    @Test
    void whatHasNoBodyAnyMoreIsPassedOverWhenItIsToldAgain() throws Exception {
        FollowingLedger.State begun = ledger.state();
        sellWithoutALine(1, 3);
        relay.close();
        journal.close();
        withoutBody(folder.resolve("journal/000000000000.ndjson"), 2);
        journal = JournalFolder.open(folder.resolve("journal"), JournalClock.of(Clock.systemUTC()));
        ledger.putBack(begun);
        relay = reopened();
        sellWithoutALine(4, 4);

        assertThat(ledger.state().sales()).containsExactly("sale-1", "sale-3", "sale-4");
        assertThat(ledger.state().findings()).isEmpty();
        assertThat(ledger.state().hash()).isEqualTo(journal.head().hash());
    }

    @Test
    void aFaultIsToldAndWhatWaitsGoesOnWhenItIsGone() throws Exception {
        ledger.down(true);
        sell(1, 2);
        ledger.fails(1);
        ledger.down(false);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();
        relay.close();

        assertThat(ledger.state().sales()).containsExactly("sale-1", "sale-2");
    }

    private static void withoutBody(Path file, int line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(line, lines.get(line).replaceFirst("\"body\":.*,\"entry\"", "\"entry\""));
        Files.write(file, lines);
    }

    private void sell(int from, int to) {
        for (int no = from; no <= to; no++) {
            assertThat(relay.put(id(no), sale(no)).status()).isEqualTo(202);
        }
    }

    private void sellWithoutALine(int from, int to) throws InterruptedException {
        ledger.down(true);
        sell(from, to);
        ledger.down(false);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();
        relay.close();
        relay = reopened();
    }

    private CommandRelay reopened() {
        try {
            return new CommandRelay(journal, ledger, new ToldLog(folder.resolve("told"), Clock.systemUTC()), PATIENCE,
                    Duration.ofMillis(5));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JsonNode drawerOpened() {
        return JSON.readTree("""
                {"type": "shifts.OpenDrawer", "occurredAt": "2026-11-28T09:31:07+08:00", "payload": {
                 "location": "S1", "register": "R1"}}""");
    }

    private static CommandId id(int no) {
        return CommandId.of("01998f00-0000-7000-8000-%012d".formatted(no));
    }

    private static JsonNode sale(int no) {
        return JSON.readTree("""
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload": {
                 "saleId": "sale-%d", "tenders": [{"method": "CASH", "amountMinor": 100}]}}""".formatted(no));
    }
}
