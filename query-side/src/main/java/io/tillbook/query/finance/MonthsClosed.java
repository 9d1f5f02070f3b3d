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
 * changes; it is read once, and goes on with the closings that are folded.
 */
final class MonthsClosed {
    private static final StreamId STREAM = new StreamId("closings");

    private final EventLog log;
    private @Nullable List<Change> changes;

    /** From a position on, all months through one are closed. */
    private record Change(long position, Period through) {}

    MonthsClosed(EventLog log) {
        this.log = log;
    }

    /** The last month that was closed when an event was recorded; null where none was. */
    synchronized @Nullable Period through(RecordedEvent recorded) {
        List<Change> known = known();
        if (recorded.event() instanceof OfPeriod event) {
            learn(known, recorded.position(), event);
        }
        Period through = null;
        for (Change change : known) {
            if (change.position >= recorded.position()) {
                break;
            }
            through = change.through;
        }
        return through;
    }

    private List<Change> known() {
        List<Change> known = changes;
        if (known == null) {
            List<Change> read = new ArrayList<>();
            try (Stream<RecordedEvent> events = log.stream(STREAM, 0)) {
                events.forEach(recorded -> {
                    if (recorded.event() instanceof OfPeriod event) {
                        learn(read, recorded.position(), event);
                    }
                });
            }
            known = read;
            changes = read;
        }
        return known;
    }

    private static void learn(List<Change> known, long position, OfPeriod event) {
        if (!known.isEmpty() && known.getLast().position >= position) {
            return;
        }
        switch (event) {
            case PeriodClosed closed -> known.add(new Change(position, closed.period()));
            case PeriodReopened reopened -> known.add(new Change(position, reopened.period().previous()));
            case ReopeningAsked _ -> {}
        }
    }
}
