package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalFolder;

import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.relay.FakeLedger.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that was put back to yesterday learns what a bridge has told it since. */
class TellingAgainTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2020-01-01T00:00:00Z");

    @TempDir private Path folder;

    @BeforeEach
    void sellWithoutLine() throws Exception {
        FakeLedger ledger = new FakeLedger();
        ledger.refusesLive();
        try (Journal journal = JournalFolder.begin(folder.resolve("journal"), new DeviceId("bridge-S1"), null,
                JournalClock.of(Clock.systemUTC()));
                CommandRelay relay = new CommandRelay(journal, ledger,
                        new ToldLog(folder.resolve("told"), Clock.systemUTC()), PATIENCE, Duration.ofMillis(5))) {
            ledger.line(Line.LOST_ON_THE_WAY_BACK);
            relay.put(id(2), sale(1)); // refused, and told again as what has happened
            ledger.line(Line.UNREACHABLE);
            relay.put(id(4), sale(2));
            relay.put(id(6), sale(3));
            ledger.line(Line.UP);
            assertThat(relay.awaitTold(PATIENCE)).isTrue();
        }
        assertThat(ledger.booked()).hasSize(3);
    }

    @Test
    void whatWasForgottenIsBookedAgainAndOnce() throws Exception {
        FakeLedger restored = new FakeLedger();
        restored.line(Line.UP);
        TellingAgain telling = new TellingAgain(restored);

        assertThat(telling.tell(folder.resolve("journal"), BEFORE)).isEqualTo(new TellingAgain.Outcome(3, 0, true));
        assertThat(telling.tell(folder.resolve("journal"), BEFORE)).isEqualTo(new TellingAgain.Outcome(3, 0, true));
        assertThat(restored.booked()).containsExactlyInAnyOrder("sale-1", "sale-2", "sale-3");
        assertThat(telling.tell(folder.resolve("journal"), OffsetDateTime.parse("2999-01-01T00:00:00Z")).told())
                .isZero();
    }

    @Test
    void aLineThatIsLostIsSaid() throws Exception {
        FakeLedger restored = new FakeLedger();
        restored.line(Line.UNREACHABLE);

        assertThat(new TellingAgain(restored).tell(folder.resolve("journal"), BEFORE).isWhole()).isFalse();
    }

    @Test
    void aJournalThatWasChangedIsNotTold() throws Exception {
        Path file = folder.resolve("journal").resolve("000000000000.ndjson");
        Files.writeString(file, Files.readString(file).replace("1445", "1444"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new TellingAgain(new FakeLedger()).tell(folder.resolve("journal"), BEFORE));
    }

    private static CommandId id(int no) {
        return CommandId.of("01998f00-0083-7000-8000-%012x".formatted(no));
    }

    private static JsonNode sale(int no) {
        return new JsonMapper().readTree("""
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload":
                 {"saleId": "sale-%d", "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445}],
                  "tenders": [{"method": "CASH", "amountMinor": 1445}]}}""".formatted(no));
    }
}
