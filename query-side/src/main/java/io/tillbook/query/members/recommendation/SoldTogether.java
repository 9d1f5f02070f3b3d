package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what events put on receipts of members.
 *
 * @param changes what events change of sales: lines that were held come to a receipt later than the others
 */
record SoldTogether(ReceiptChanges changes) {
    /** Events that put products on receipts. */
    static final Set<Class<? extends Event>> EVENTS = Set.of(SaleCompleted.class, HeldLinesBooked.class);
    /** More products are no basket but a delivery; the first of them tell enough. */
    private static final int MOST_PRODUCTS = 30;
    private static final Sold NOTHING = new Sold(List.of(), List.of());

    /**
     * What was sold together, each product once.
     *
     * @param before what was on the receipt before
     * @param more what an event has put there
     */
    record Sold(List<Sku> before, List<Sku> more) {
        /** All that is on the receipt by now. */
        List<Sku> all() {
            return Stream.concat(before.stream(), more.stream()).toList();
        }

        /** Whether it is one more receipt that has anything. */
        boolean isFirst() {
            return before.isEmpty() && !more.isEmpty();
        }
    }

    /** What an event tells; nothing where nobody knows who bought. */
    Sold of(RecordedEvent event) {
        return switch (event.event()) {
            case SaleCompleted sale when sale.member() != null ->
                new Sold(List.of(), skus(sale.lines().stream().map(SoldLine::sku)));
            case HeldLinesBooked _ ->
                changes.ofMember(event)
                        .map(change -> more(skus(change.before()), skus(change.after())))
                        .orElse(NOTHING);
            default -> NOTHING;
        };
    }

    private static Sold more(List<Sku> before, List<Sku> after) {
        return new Sold(before, after.stream().filter(sku -> !before.contains(sku)).toList());
    }

    private static List<Sku> skus(@Nullable KeptReceipt receipt) {
        return skus(Optional.ofNullable(receipt)
                .stream()
                .flatMap(known -> known.lines().stream())
                .map(line -> line.kept().sold().sku()));
    }

    private static List<Sku> skus(Stream<Sku> lines) {
        return lines.distinct().limit(MOST_PRODUCTS).toList();
    }
}
