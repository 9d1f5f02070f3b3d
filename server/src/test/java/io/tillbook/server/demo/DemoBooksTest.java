package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.server.finance.BooksJudge;
import io.tillbook.server.finance.FoldedBooks;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books of the demo chain agree with its stocks, its cards and its receipts. */
class DemoBooksTest {
    @Test
    void agreeWithAllOtherFigures(@TempDir Path directory) {
        BooksJudge judge = new BooksJudge();
        try (DiskLedger ledger = new DiskLedger(directory.resolve("events"))) {
            DemoStory.until(LocalDate.of(2026, 11, 18))
                    .forEach(command -> ledger.send(command.id(), command.occurredAt(),
                            DemoPeopleTest.sealed(command)));
            try (var events = ledger.store().from(0)) {
                events.forEach(event -> judge.absorb((Event) event.getPayload()));
            }
            assertThat(FoldedBooks.differences(ledger.store(), directory.resolve("views")).values())
                    .containsOnly(0L);
        }
        judge.assertAgrees();
        assertThat(judge.posted()).contains(ValueLoaded.class, ValueSpent.class, ShiftClosed.class);
        assertThat(judge.balance(AccountRole.TILL_CASH)).isPositive();
        assertThat(judge.balance(AccountRole.SALES)).isNegative();
    }
}
