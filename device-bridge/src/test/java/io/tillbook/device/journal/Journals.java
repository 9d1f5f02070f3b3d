package io.tillbook.device.journal;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.json.JsonMapper;

/** Journals for tests. */
final class Journals {
    static final DeviceId DEVICE = new DeviceId("bridge-S1");
    static final JournalClock NOON =
            new JournalClock(Clock.fixed(Instant.parse("2026-11-28T04:00:00Z"), ZoneOffset.ofHours(8)), () -> 7);
    private static final JsonMapper JSON = new JsonMapper();

    private Journals() {}

    /** A journal of a GENESIS and so many sales. */
    static Journal begun(Path folder, int sales) throws IOException {
        Journal journal = JournalFolder.begin(folder, DEVICE, null, NOON);
        for (int no = 1; no <= sales; no++) {
            journal.append(sale(no));
        }
        return journal;
    }

    static Draft sale(int no) {
        ObjectNode body = JSON.createObjectNode().put("occurredAt", "2026-11-28T12:00:00+08:00");
        body.putObject("payload").put("saleId", "sale-" + no).put("name", "绿茶").put("quantity", 0.25);
        return Draft.command(id(no), "sales.CompleteSale", body);
    }

    static CommandId id(int no) {
        return CommandId.of("01998f00-0000-7000-8000-%012x".formatted(no));
    }
}
