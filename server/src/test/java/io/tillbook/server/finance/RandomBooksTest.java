package io.tillbook.server.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.testing.chain.Assortment;
import io.tillbook.testing.chain.Auditor;
import io.tillbook.testing.chain.Times;
import io.tillbook.testing.chain.Traffic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Busy months of a random chain, refusals and stock below zero included: the books agree with all other figures. */
class RandomBooksTest {
    private static final OffsetDateTime OPENING = OffsetDateTime.parse("2025-06-02T08:00:00+08:00");
    private static final int OPERATIONS = 1_500;
    private static final int MINUTES_BETWEEN = 3;

    private int number;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreeWithAllOtherFigures(long seed, @TempDir Path directory) {
        Assortment assortment = Assortment.of(4, 12);
        Auditor auditor = new Auditor(assortment);
        Traffic traffic = new Traffic(assortment, new Times(OPENING.toLocalDate(), Duration.ofDays(36_500)),
                new Random(seed), "");
        BooksJudge judge = new BooksJudge();
        try (DiskLedger ledger = new DiskLedger(directory.resolve("events"))) {
            assortment.opening().forEach(command -> send(ledger, command, OPENING));
            for (int operation = 1; operation <= OPERATIONS; operation++) {
                OffsetDateTime at = OPENING.plusMinutes((long) MINUTES_BETWEEN * operation);
                Command command = traffic.next(auditor, at);
                auditor.accepts(command, at);
                send(ledger, command, at);
            }
            try (var events = ledger.store().from(0)) {
                events.forEach(event -> {
                    judge.absorb((Event) event.getPayload());
                    judge.assertBalanced();
                });
            }
            assertThat(FoldedBooks.differences(ledger.store(), directory.resolve("views")).values())
                    .containsOnly(0L);
        }
        judge.assertAgrees();
        assertThat(judge.posted()).contains(SaleCompleted.class, ReturnAccepted.class, GoodsReceived.class,
                TransferDispatched.class, GoodsWrittenOff.class, StockAdjusted.class);
    }

    private void send(DiskLedger ledger, Command command, OffsetDateTime at) {
        number++;
        ledger.send(new CommandId(new UUID(0x7000L, 0x8000000000000000L | number)), at, command);
    }
}
