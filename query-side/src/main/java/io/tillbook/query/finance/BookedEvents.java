package io.tillbook.query.finance;

import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.RefundEvent.OfRefund;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.query.kernel.EventLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of each event of the ledger, where they stand in the books. */
final class BookedEvents {
    private final EventLog log;
    private final BookingDays days;
    private final MonthsClosed closed;

    BookedEvents(EventLog log) {
        this.log = log;
        this.days = new BookingDays(log);
        this.closed = new MonthsClosed(log);
    }

    /** What they are of. */
    static Set<Class<? extends Event>> interests() {
        return Postings.POSTING;
    }

    static boolean isOf(Class<?> type) {
        return Postings.POSTING.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }

    List<BookedEntry> of(RecordedEvent recorded) {
        Period through = closed.through(recorded);
        return entries(recorded).map(entry -> booked(entry, through)).toList();
    }

    /** The day that an event at a location counts for which does not tell its business day. */
    LocalDate day(RecordedEvent recorded, LocationId location) {
        return booked(days.day(recorded, location), closed.through(recorded));
    }

    private Stream<Entry> entries(RecordedEvent recorded) {
        return Stream.concat(besides(recorded), days.entries(recorded).stream());
    }

    /**
     * What follows from what came before on the same stream. A bill that has come in the place of another one takes
     * back what that had posted; a refund that goes back after it had failed is owed again.
     */
    private Stream<Entry> besides(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case BillReconciled bill when bill.issue() > 1 -> last(recorded, BillReconciled.class)
                    .map(before -> Postings.replaced(before.day(), before.totals()))
                    .orElse(List.of())
                    .stream();
            case OfRefund refund when refund instanceof RefundCompleted || refund instanceof RefundPaidOtherwise ->
                last(recorded, RefundFailed.class).map(_ -> Postings.afterFailure(refund)).orElse(List.of()).stream();
            default -> Stream.empty();
        };
    }

    private <T> Optional<T> last(RecordedEvent recorded, Class<T> type) {
        try (Stream<RecordedEvent> events = log.stream(recorded.stream(), 0)) {
            return events.takeWhile(each -> each.sequence() < recorded.sequence())
                    .map(RecordedEvent::event)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .reduce((_, later) -> later);
        }
    }

    private static BookedEntry booked(Entry entry, @Nullable Period through) {
        LocalDate day = booked(entry.day(), through);
        return new BookedEntry(entry, day, day.equals(entry.day()) ? null : Period.of(entry.day()));
    }

    /** What belongs to a closed month counts for the first day that is open. */
    private static LocalDate booked(LocalDate own, @Nullable Period through) {
        return through == null || Period.of(own).compareTo(through) > 0 ? own : through.next().firstDay();
    }
}
