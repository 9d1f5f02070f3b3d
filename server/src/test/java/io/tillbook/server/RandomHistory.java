package io.tillbook.server;

import io.tillbook.api.kernel.Command;
import io.tillbook.command.Capabilities;
import io.tillbook.testing.chain.Assortment;
import io.tillbook.testing.chain.Auditor;
import io.tillbook.testing.chain.Published;
import io.tillbook.testing.chain.Times;
import io.tillbook.testing.chain.Traffic;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Commands of busy months, as lines of a batch, and what has to become of them. */
final class RandomHistory {
    private static final int LOCATIONS = 5;
    private static final int PRODUCTS = 20;
    private static final OffsetDateTime OPENING = OffsetDateTime.parse("2025-06-02T08:00:00+08:00");
    private static final Times TIMES = new Times(OPENING.toLocalDate(), Duration.ofDays(36_500));
    private static final int MINUTES_BETWEEN = 3;
    private static final int LATE_MINUTES = 100;

    private final Assortment assortment = Assortment.of(LOCATIONS, PRODUCTS);
    private final Auditor auditor = new Auditor(assortment);
    private final List<Sent> sent = new ArrayList<>();

    /**
     * A line of a batch.
     *
     * @param id the command's id
     * @param isAccepted whether it has to be accepted
     */
    record Sent(String id, String line, boolean isAccepted) {}

    RandomHistory(long seed, int operations) {
        Traffic traffic = new Traffic(assortment, TIMES, new Random(seed), "");
        assortment.opening().forEach(command -> add(command, OPENING, true));
        for (int number = 1; number <= operations; number++) {
            OffsetDateTime at =
                    OPENING.plusMinutes((long) MINUTES_BETWEEN * number - (number % 7 == 3 ? LATE_MINUTES : 0));
            Command command = traffic.next(auditor, at);
            add(command, at, auditor.accepts(command, at));
        }
    }

    Assortment assortment() {
        return assortment;
    }

    Auditor auditor() {
        return auditor;
    }

    List<Sent> sent() {
        return sent;
    }

    private void add(Command command, OffsetDateTime at, boolean isAccepted) {
        String id = LedgerClient.commandId("random-" + sent.size()).toString();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("commandId", id);
        line.put("type", Published.nameOf(command.getClass()));
        line.put("occurredAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        line.put("payload", command);
        sent.add(new Sent(id, Capabilities.all().types().json().writeValueAsString(line), isAccepted));
    }
}
