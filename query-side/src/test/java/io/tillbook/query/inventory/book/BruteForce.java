package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The book as whoever reads all of the history has it. */
final class BruteForce {

    private BruteForce() {}

    /** What moved a stock up to a moment, as it happened. */
    static List<RecordedEvent> movements(List<RecordedEvent> history, LocationId location, Sku sku, Instant moment) {
        return history.stream()
                .filter(recorded -> recorded.event() instanceof InventoryEvent event && moves(event)
                        && event.location().equals(location) && event.sku().equals(sku))
                .filter(recorded -> !happened(recorded).isAfter(moment))
                .sorted(Comparator.comparing(BruteForce::happened).thenComparingLong(RecordedEvent::position))
                .toList();
    }

    /** What movements add up to. */
    static Balance sum(List<RecordedEvent> movements) {
        return movements.stream().map(BruteForce::change).reduce(Balance.NONE, Balance::plus);
    }

    static Instant happened(RecordedEvent recorded) {
        return recorded.occurrence().occurredAt().toInstant();
    }

    private static boolean moves(InventoryEvent event) {
        return event instanceof StockReceived || event instanceof StockIssued || event instanceof StockAdjusted;
    }

    private static Balance change(RecordedEvent recorded) {
        long at = recorded.position();
        return switch (recorded.event()) {
            case StockReceived in -> new Balance(in.quantity(), in.costMinor().minus(in.varianceMinor()), at);
            case StockIssued out -> new Balance(out.quantity().negated(), out.costMinor().negated(), at);
            case StockAdjusted fix -> new Balance(fix.quantity(), fix.valueMinor(), at);
            default -> Balance.NONE;
        };
    }
}
