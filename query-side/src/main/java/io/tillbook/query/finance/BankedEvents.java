package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.BankEvent;
import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.FinanceEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What events post to the bank, but for what statements themselves have led to. Sales and goods never touch the bank,
 * so they are not looked at; a test finds other events that do.
 */
final class BankedEvents {
    /** What may touch the bank, and what is said of it. */
    static final Set<Class<? extends Event>> INTERESTS =
            Set.of(FinanceEvent.class, PayoutRecorded.class, DepositConfirmed.class, BankEvent.class);

    private final BookedEvents booked;

    BankedEvents(BookedEvents booked) {
        this.booked = booked;
    }

    /**
     * What an event has posted.
     *
     * @param day its own day: the bank knows nothing of months that are closed
     */
    record Banked(LocalDate day, Money amount, @Nullable String memo) {}

    Optional<Banked> of(RecordedEvent recorded) {
        if (recorded.event() instanceof BankEvent) {
            return Optional.empty();
        }
        List<Entry> entries = booked.of(recorded)
                .stream()
                .map(BookedEntry::entry)
                .filter(entry -> entry.lines().stream().anyMatch(BankedEvents::isBank))
                .toList();
        Money amount = entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(BankedEvents::isBank)
                .map(EntryLine::debitMinor)
                .reduce(Money.ZERO, Money::plus);
        return amount.isZero() ? Optional.empty()
                : Optional.of(new Banked(entries.getFirst().day(), amount, entries.getFirst().memo()));
    }

    private static boolean isBank(EntryLine line) {
        return line.role() == AccountRole.BANK;
    }
}
