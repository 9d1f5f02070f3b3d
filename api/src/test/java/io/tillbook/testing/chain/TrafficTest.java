package io.tillbook.testing.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A history in which a command is never right, or never wrong, would judge nothing. */
class TrafficTest {
    private static final int COMMANDS = 10_000;
    private static final int LEAST = 10;
    private static final OffsetDateTime OPENING = OffsetDateTime.parse("2026-11-22T08:00:00+08:00");

    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    @Test
    void everyCommandIsRightManyTimesAndWrongAtLeastOnce() {
        Assortment assortment = Assortment.of(5, 20);
        Auditor auditor = new Auditor(assortment);
        Traffic traffic = new Traffic(assortment, new Times(OPENING.toLocalDate(), Duration.ZERO), new Random(7), "");
        for (int number = 1; number <= COMMANDS; number++) {
            OffsetDateTime at = OPENING.plusMinutes(3L * number);
            Command command = traffic.next(auditor, at);
            (auditor.accepts(command, at) ? accepted : refused).merge(Published.nameOf(command.getClass()), 1,
                    Integer::sum);
        }
        Set<String> all = new TreeSet<>(accepted.keySet());
        all.addAll(refused.keySet());
        assertThat(all).hasSize(24);
        assertThat(all).allSatisfy(command -> {
            assertThat(accepted.getOrDefault(command, 0)).as("accepted: %s", accepted).isGreaterThan(LEAST);
            assertThat(refused).containsKey(command);
        });
    }
}
