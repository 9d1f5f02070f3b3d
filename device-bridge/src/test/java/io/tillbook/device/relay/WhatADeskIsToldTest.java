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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server may have keeps its number, whatever becomes of the disk. */
class WhatADeskIsToldTest {
    @TempDir private Path folder;

    private final FakeLedger ledger = new FakeLedger();
    private final List<CommandId> dropped = new ArrayList<>();
    private boolean isFull;

    @Test
    void whatTheServerMayHaveIsNotDroppedWhereTheDiskTakesNoMore() throws Exception {
        Desk desk = new Desk() {
            @Override
            public void sending(CommandId id) throws IOException {
                if (isFull) {
                    throw new IOException("full");
                }
            }

            @Override
            public void dropped(CommandId id) {
                dropped.add(id);
            }
        };
        ledger.line(Line.LOST_ON_THE_WAY);
        Journal journal = JournalFolder.begin(folder.resolve("journal"), new DeviceId("bridge-S1"), null,
                JournalClock.of(Clock.systemUTC()));
        try (CommandRelay relay =
                new CommandRelay(journal, ledger, new ToldLog(folder.resolve("told"), Clock.systemUTC()),
                        Duration.ofSeconds(10), Duration.ofMillis(5), desk)) {
            assertThat(relay.put(id(1), paidBy("GIFT_CARD")).status()).isEqualTo(504);
            isFull = true;
            awaitAsking(relay);
            assertThat(relay.put(id(1), paidBy("GIFT_CARD")).status()).isEqualTo(504);
            assertThat(relay.put(id(2), paidBy("GIFT_CARD")).status()).isEqualTo(507);
            assertThat(dropped).containsExactly(id(2));
            isFull = false;
            journal.close();
            assertThat(relay.put(id(3), paidBy("CASH")).status()).isEqualTo(504);
        }
        assertThat(dropped).containsExactly(id(2));
    }

    /** It pauses after the line was lost. */
    private static void awaitAsking(CommandRelay relay) {
        while (!relay.state().path("line").asString().equals("UP")) {
            Thread.onSpinWait();
        }
    }

    private static CommandId id(int no) {
        return CommandId.of("01998f00-0079-7000-8000-%012x".formatted(no));
    }

    private static JsonNode paidBy(String means) {
        return new JsonMapper().readTree("""
                {"type": "sales.CompleteSale", "occurredAt": "2026-11-28T09:31:07+08:00", "payload":
                 {"saleId": "sale-1", "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1, "unitPriceMinor": 1445}],
                  "tenders": [{"method": "%s", "amountMinor": 1445%s}]}}""".formatted(means,
                means.equals("CASH") ? "" : ", \"secret\": \"123\""));
    }
}
