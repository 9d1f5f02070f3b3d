package io.tillbook.query.finance;

import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.query.kernel.EventLog;
import java.util.List;
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

    /** A bill that has come in the place of another one takes back what that had posted. */
    private Stream<Entry> entries(RecordedEvent recorded) {
        Stream<Entry> own = days.entries(recorded).stream();
        return recorded.event() instanceof BillReconciled bill && bill.issue() > 1
                ? Stream.concat(before(recorded), own)
                : own;
    }

    private Stream<Entry> before(RecordedEvent recorded) {
        try (Stream<RecordedEvent> events = log.stream(recorded.stream(), 0)) {
            return events.takeWhile(each -> each.sequence() < recorded.sequence())
                    .map(RecordedEvent::event)
                    .filter(BillReconciled.class::isInstance)
                    .map(BillReconciled.class::cast)
                    .reduce((_, last) -> last)
                    .stream()
                    .flatMap(last -> Postings.replaced(last.day(), last.totals()).stream());
        }
    }

    private static BookedEntry booked(Entry entry, @Nullable Period through) {
        Period own = Period.of(entry.day());
        return through == null || own.compareTo(through) > 0 ? new BookedEntry(entry, entry.day(), null)
                : new BookedEntry(entry, through.next().firstDay(), own);
    }
}
