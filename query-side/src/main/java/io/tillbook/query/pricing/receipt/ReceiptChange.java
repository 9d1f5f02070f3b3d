package io.tillbook.query.pricing.receipt;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event changes of a sale. What comes back later changes the figures of the day on which it was sold.
 *
 * @param before the sale before the event; none where the event is the sale
 * @param after the sale after it
 */
public record ReceiptChange(@Nullable KeptReceipt before, KeptReceipt after) {
    /** Events that change a sale. */
    public static final Set<Class<? extends Event>> EVENTS =
            Set.of(SaleCompleted.class, HeldLinesBooked.class, SaleLinesReturned.class);

    /** By how many there are more receipts of which something is kept: 1, 0, or −1. */
    public int moreReceipts() {
        return receipts(after) - receipts(before);
    }

    private static int receipts(@Nullable KeptReceipt receipt) {
        return receipt != null && receipt.isKept() ? 1 : 0;
    }
}
