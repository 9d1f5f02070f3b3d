package io.tillbook.query.pricing.receipt;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what events change of sales. A return does not tell what was sold: the stream of the sale does, which is short,
 * and up to an event never changes, so that the same events always tell the same. All views ask for the events of a
 * batch one after the other, so the latest answers are kept. For many threads.
 */
public final class ReceiptChanges {
    /** A batch of events has fewer lines of sales with returns, as a rule; where it has more, some are read again. */
    private static final int MOST_LINES = 20_000;

    private final Function<RecordedEvent, List<Event>> earlier;
    private final Map<Long, ReceiptChange> latest = new HashMap<>();
    private int lines;

    /** @param earlier the events of the same stream before an event, in their order */
    public ReceiptChanges(Function<RecordedEvent, List<Event>> earlier) {
        this.earlier = earlier;
    }

    /** The same of sales to members only; a sale to nobody known is passed over before anything is made of it. */
    public Optional<ReceiptChange> ofMember(RecordedEvent event) {
        boolean isOfNobody = switch (event.event()) {
            case SaleCompleted sale -> sale.member() == null;
            case HeldLinesBooked booked -> booked.member() == null;
            default -> false;
        };
        return isOfNobody ? Optional.empty() : of(event).filter(change -> change.after().member() != null);
    }

    /** Nothing where the ledger has no such sale. */
    public Optional<ReceiptChange> of(RecordedEvent event) {
        if (event.event() instanceof SaleCompleted) {
            return told(event, List.of());
        }
        Optional<ReceiptChange> known = known(event.position());
        if (known.isPresent()) {
            return known;
        }
        Optional<ReceiptChange> read = told(event, earlier.apply(event));
        read.ifPresent(change -> keep(event.position(), change));
        return read;
    }

    private static Optional<ReceiptChange> told(RecordedEvent event, List<Event> earlier) {
        KeptReceipt before = null;
        for (Event each : earlier) {
            before = KeptReceipt.after(before, each);
        }
        return Optional.ofNullable(change(before, KeptReceipt.after(before, event.event())));
    }

    private static @Nullable ReceiptChange change(@Nullable KeptReceipt before, @Nullable KeptReceipt after) {
        return after == null ? null : new ReceiptChange(before, after);
    }

    private synchronized Optional<ReceiptChange> known(long position) {
        return Optional.ofNullable(latest.get(position));
    }

    private synchronized void keep(long position, ReceiptChange change) {
        if (lines > MOST_LINES) {
            latest.clear();
            lines = 0;
        }
        if (latest.put(position, change) == null) {
            lines += 1 + change.after().lines().size();
        }
    }
}
