package io.tillbook.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.command.inventory.Stock;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTest {
    private static final Chain CHAIN = new Chain("test", 2, 6);
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-05T08:00:00Z");

    private final RandomGenerator random = new SplittableRandom(1);

    @TempDir private Path directory;

    @Test
    void numbersEventsWithoutGaps() {
        Chronicle chronicle = new Chronicle(CHAIN, random);
        int opening = chronicle.opening().size();
        List<RecordedEvent> events = chronicle.sales(20);
        assertThat(events).extracting(RecordedEvent::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(opening + 1, opening + events.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(events).filteredOn(event -> event.event() instanceof SaleCompleted).hasSize(20);
        assertThat(events).extracting(event -> event.stream() + "/" + event.sequence()).doesNotHaveDuplicates();
    }

    @Test
    void doesTheSameAsTheLedgerOnDisk() {
        try (OpenLedger ledger = OpenLedger.in(directory)) {
            CHAIN.opening().forEach(command -> ledger.send(Submissions.of(command, MORNING, random)));
            long before = ledger.head();
            long after = ledger.send(Submissions.of(CHAIN.saleOfFirstProduct(1, random), MORNING, random));
            Chronicle chronicle = new Chronicle(CHAIN, random);
            chronicle.opening();
            assertThat(after - before).as("events and outcome").isEqualTo(chronicle.sales(1).size() + 1);
        }
    }

    @Test
    void takesFromStock() {
        Chronicle chronicle = new Chronicle(new Chain("test", 1, 3), random);
        chronicle.opening();
        chronicle.sales(5);
        Stock stock = chronicle.states().of(Stock.at(CHAIN.location(0), CHAIN.sku(1)));
        assertThat(stock.onHand()).isEqualTo(Quantity.of(1_000_000 - 5));
    }
}
