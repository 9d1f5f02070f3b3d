package io.tillbook.query.pricing.receipt;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what events change of sales. A return does not tell what was sold: the stream of the sale does, which is short,
 * and up to an event never changes, so that the same events always tell the same.
 *
 * @param earlier the events of the same stream before an event, in their order
 */
public record ReceiptChanges(Function<RecordedEvent, List<Event>> earlier) {
    /** Nothing where the ledger has no such sale. */
    public Optional<ReceiptChange> of(RecordedEvent event) {
        KeptReceipt before = null;
        for (Event each : event.event() instanceof SaleCompleted ? List.<Event>of() : earlier.apply(event)) {
            before = KeptReceipt.after(before, each);
        }
        KeptReceipt after = KeptReceipt.after(before, event.event());
        return Optional.ofNullable(change(before, after));
    }

    private static @Nullable ReceiptChange change(@Nullable KeptReceipt before, @Nullable KeptReceipt after) {
        return after == null ? null : new ReceiptChange(before, after);
    }
}
