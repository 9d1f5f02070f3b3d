package io.tillbook.query.finance;

import io.tillbook.api.finance.FinanceEvent.OfPeriod;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.FinanceEvent.ReopeningAsked;
import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.kernel.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which months were closed at each position. It follows from the one stream of closings, which up to a position never
 * changes: it is read as far as the ledger goes, and read on where somebody asks for what came later. Who has folded
 * what came in between does not matter.
 */
final class MonthsClosed {
    private static final StreamId STREAM = new StreamId("closings");

    private final EventLog log;
    private final List<Change> changes = new ArrayList<>();
    private long nextSequence;
    private long knownThrough = -1;

    /** From a position on, all months through one are closed. */
    private record Change(long position, Period through) {}

    MonthsClosed(EventLog log) {
        this.log = log;
    }

    /** The last month that was closed when an event was recorded; null where none was. */
    synchronized @Nullable Period through(RecordedEvent recorded) {
        if (recorded.position() > knownThrough) {
            readOn();
        }
        Period through = null;
        for (Change change : changes) {
            if (change.position >= recorded.position()) {
                break;
            }
            through = change.through;
        }
        return through;
    }

    /** What is there up to the head is read; a batch that is folded ends there at the latest, so it is read once. */
    private void readOn() {
        long head = log.head();
        try (Stream<RecordedEvent> events = log.stream(STREAM, nextSequence)) {
            events.forEach(recorded -> {
                nextSequence = recorded.sequence() + 1;
                if (recorded.event() instanceof OfPeriod event) {
                    learn(recorded.position(), event);
                }
            });
        }
        knownThrough = head;
    }

    private void learn(long position, OfPeriod event) {
        switch (event) {
            case PeriodClosed closed -> changes.add(new Change(position, closed.period()));
            case PeriodReopened reopened -> changes.add(new Change(position, reopened.period().previous()));
            case ReopeningAsked _ -> {}
        }
    }
}
