package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.journal.JournalLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server that follows the journal never finds a gap, whatever it has forgotten or knew already. */
class ShowingTest extends RelayToFollower {
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

    private static JsonNode drawerOpened() {
        return JSON.readTree("""
                {"type": "shifts.OpenDrawer", "occurredAt": "2026-11-28T09:31:07+08:00", "payload": {
                 "location": "S1", "register": "R1"}}""");
    }
}
