package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.journal.JournalClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
    }

    private void sellWithoutALine(int from, int to) throws InterruptedException {
        ledger.down(true);
        for (int no = from; no <= to; no++) {
            assertThat(relay.put(id(no), sale(no)).status()).isEqualTo(202);
        }
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

    private static CommandId id(int no) {
        return CommandId.of("01998f00-0000-7000-8000-%012d".formatted(no));
    }

    private static JsonNode sale(int no) {
        return JSON.readTree("""
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload": {
                 "saleId": "sale-%d", "tenders": [{"method": "CASH", "amountMinor": 100}]}}""".formatted(no));
    }
}
