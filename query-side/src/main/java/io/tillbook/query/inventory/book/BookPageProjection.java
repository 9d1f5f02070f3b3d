package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/**
 * The days of the book of every stock, by when things happened: a page for each month, of which a movement changes one
 * line, wherever it lies, so that one that becomes known years late costs no more than others. What the months before
 * add up to is kept with the stock.
 */
final class BookPageProjection implements Projection<BookPage> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class);
    }

    @Override
    public List<Step<BookPage>> steps(RecordedEvent recorded) {
        if (!(recorded.event() instanceof InventoryEvent event)) {
            return List.of();
        }
        StockChange change = StockChange.of(event);
        if (!change.isMovement()) {
            return List.of();
        }
        BookDay day = BookDay.of(recorded);
        return List.of(new Step<>(day.page(StockKey.of(event.location(), event.sku())),
                before -> (before == null ? BookPage.EMPTY : before).with(day.day(), change, recorded.position())));
    }
}
