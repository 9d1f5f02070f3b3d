package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.journal.JournalFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A relay to a server that follows its journal. */
abstract class RelayToFollower {
    static final JsonMapper JSON = new JsonMapper();
    static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    Journal journal;
    FollowingLedger ledger;
    CommandRelay relay;

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

    void sell(int from, int to) {
        for (int no = from; no <= to; no++) {
            assertThat(relay.put(id(no), sale(no)).status()).isEqualTo(202);
        }
    }

    void sellWhenItWasDown(int no) throws InterruptedException {
        ledger.down(true);
        sell(no, no);
        ledger.down(false);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();
    }

    void sellWithoutALine(int from, int to) throws InterruptedException {
        ledger.down(true);
        sell(from, to);
        ledger.down(false);
        assertThat(relay.awaitTold(PATIENCE)).isTrue();
        relay.close();
        relay = reopened();
    }

    CommandRelay reopened() {
        try {
            return new CommandRelay(journal, ledger, new ToldLog(folder.resolve("told"), Clock.systemUTC()), PATIENCE,
                    Duration.ofMillis(5));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static CommandId id(int no) {
        return CommandId.of("01998f00-0000-7000-8000-%012d".formatted(no));
    }

    static JsonNode sale(int no) {
        return JSON.readTree("""
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload": {
                 "saleId": "sale-%d", "tenders": [{"method": "CASH", "amountMinor": 100}]}}""".formatted(no));
    }
}
